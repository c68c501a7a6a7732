"""F1: the keys, and what to do when something does not work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.flow import Columns
from ui.page import Page, Surroundings
from ui.widgets import Card, label


class HelpPage(Page):
    """One page that fits the screen; nothing to search in."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.title = self.tr("Trợ giúp")
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 16, 16, 0)
        page.setSpacing(12)
        columns = Columns()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._work())
        left.addWidget(self._keys())
        left.addStretch(1)
        right.addWidget(self._trouble())
        right.addStretch(1)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        page.addLayout(columns, 1)

    def _work(self) -> QWidget:
        card = Card(self.tr("Một hồ sơ, từ lúc nhận đến lúc trả"))
        for number, step in enumerate(
            (
                self.tr("Quét thẻ căn cước: trang Tiếp nhận mở ra, con trỏ ở ô Thủ tục."),
                self.tr("Gõ vài chữ của thủ tục, Enter để chọn; bỏ dấu ở giấy tờ còn thiếu."),
                self.tr("F9: lưu và in phiếu hẹn."),
                self.tr("Giao đi: F7, quét các phiếu, chọn nơi nhận, F9. Bên nhận: F7, Alt+2."),
                self.tr("Bước tiếp theo: quét phiếu, F9; việc ít gặp ở Việc khác (Alt+M)."),
                self.tr("Kết quả về: F4, Alt+2, quét các phiếu, F9."),
                self.tr("Người dân đến nhận: F4, quét thẻ người nhận và các phiếu hẹn, F9."),
            ),
            1,
        ):
            card.box.addWidget(label(f"{number}.  {step}", wrap=True))
        return card

    def _keys(self) -> QWidget:
        card = Card(self.tr("Phím"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        keys = (
            ("F5", self.tr("Hôm nay")),
            ("F2", self.tr("Tiếp nhận")),
            ("F3", self.tr("Tra cứu")),
            ("F4", self.tr("Trả kết quả")),
            ("F6", self.tr("Thủ tục")),
            ("F7", self.tr("Bàn giao")),
            ("F8", self.tr("Đổi cán bộ")),
            ("F9", self.tr("Việc chính của trang: lưu và in, trả kết quả")),
            ("F10", self.tr("Kho hồ sơ")),
            ("F11", self.tr("Sổ sách")),
            ("F12", self.tr("Cài đặt")),
            ("Ctrl+F5", self.tr("Đồng bộ")),
            ("Ctrl+K", self.tr("Ô tìm và quét")),
            ("Esc", self.tr("Xóa ô đang nhập, rồi quay lại")),
        )
        half = (len(keys) + 1) // 2
        for place, (key, words) in enumerate(keys):
            row, column = place % half, place // half * 2
            grid.addWidget(label(key, "key"), row, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(words), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 2)
        card.box.addLayout(grid)
        return card

    def _trouble(self) -> QWidget:
        card = Card(self.tr("Khi có trục trặc"))
        for head, words in (
            (
                self.tr("Máy quét không kêu, không hiện gì"),
                self.tr(
                    "Nhìn dòng dưới cùng: “Máy quét” phải có dấu ✓. Rút cáp rồi cắm lại, "
                    "chương trình tự nhận trong ba giây. Vẫn không được: F12, chọn lại cổng, "
                    "in tờ cài đặt máy quét. Trong lúc chờ, gõ mã hồ sơ vào ô trên cùng."
                ),
            ),
            (
                self.tr("Mã quét ra chữ có dấu"),
                self.tr(
                    "Máy quét đang ở chế độ bàn phím và bộ gõ tiếng Việt làm sai mã. "
                    "Tắt UniKey, hoặc chuyển máy quét sang cổng COM bằng tờ cài đặt."
                ),
            ),
            (
                self.tr("Không in được phiếu"),
                self.tr(
                    "Hồ sơ đã lưu, phiếu nằm thành tệp ở góc cửa sổ. Xem giấy, mực, dây, rồi mở "
                    "hồ sơ và bấm In phiếu. Đã in tệp bằng cách khác: bấm Đã giao phiếu."
                ),
            ),
            (
                self.tr("Nhập nhầm thủ tục hoặc người nộp"),
                self.tr(
                    "Mở hồ sơ, Hủy tiếp nhận và ghi lý do, rồi tiếp nhận lại. Số cũ không dùng lại."
                ),
            ),
            (
                self.tr("Mất điện, tắt máy giữa chừng"),
                self.tr("Hồ sơ nào đã có mã là đã lưu. Mở lại và làm tiếp."),
            ),
        ):
            card.box.addWidget(label(head, "strong"))
            card.box.addWidget(label(words, wrap=True))
        return card
