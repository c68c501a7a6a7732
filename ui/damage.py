"""The whole page that says that stored data does not hold, and that nothing is written any more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import label


class DamagePage(QWidget):
    """What happened, what is safe, what to do now."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 64, 64, 64)
        column.setSpacing(16)
        shape = QLabel()
        theme.set_icon(shape, "error", "error")
        column.addWidget(shape)
        self.words = label(said, "title", wrap=True)
        column.addWidget(self.words)
        column.addWidget(
            label(
                self.tr(
                    "Từ lúc này chương trình không ghi thêm gì, để không làm hỏng thêm.\n"
                    "Bản sao lưu vẫn còn. Gọi người phụ trách kỹ thuật; đừng xóa thư mục dữ liệu."
                ),
                wrap=True,
            )
        )
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
