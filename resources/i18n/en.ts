<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name>Actions</name>
    <message>
        <source>Lưu và in</source>
        <translation>Save and print</translation>
    </message>
    <message>
        <source>Nhận và trả ngay</source>
        <translation>Receive and return</translation>
    </message>
    <message>
        <source>Thêm thủ tục</source>
        <translation>Add a procedure</translation>
    </message>
    <message>
        <source>Thủ tục nữa cho cùng người, không phải quét lại</source>
        <translation>Another procedure for the same person, without a new scan</translation>
    </message>
    <message>
        <source>Lấy lại vừa xóa</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Hướng dẫn bổ sung</source>
        <translation>Give guidance</translation>
    </message>
    <message>
        <source>Chưa đủ giấy tờ, chưa tiếp nhận: in phiếu hướng dẫn (mẫu 02)</source>
        <translation>Papers are missing, not taken in: prints the guidance slip (form 02)</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refuse intake</translation>
    </message>
    <message>
        <source>Không thuộc diện tiếp nhận: in phiếu từ chối (mẫu 03)</source>
        <translation>Not to be taken in here: prints the refusal slip (form 03)</translation>
    </message>
    <message>
        <source>Nhập hồ sơ cũ</source>
        <translation>Enter open dossiers</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>chưa có tên</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>Đang chờ {n}: {name}</source>
        <translation>{n} parked: {name}</translation>
    </message>
    <message>
        <source>Đã nhận và trả: {code} · {owner}</source>
        <translation>Received and returned: {code} · {owner}</translation>
    </message>
    <message>
        <source>Đã nhận: {code} · {owner} · hẹn trả {due}</source>
        <translation>Received: {code} · {owner} · due {due}</translation>
    </message>
    <message>
        <source>{said} · đã hướng dẫn ngày {day}, phiếu {numbered}</source>
        <translation>{said} · guided on {day}, slip {numbered}</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Thôi</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>AtAShelf</name>
    <message>
        <source>Kệ, ngăn</source>
        <translation>Shelf, compartment</translation>
    </message>
    <message>
        <source>Chọn hoặc gõ tên kệ, ngăn.</source>
        <translation>Choose or type a shelf or compartment.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Khai báo cơ quan</source>
        <translation>Set up the office</translation>
    </message>
    <message>
        <source>Đang dùng cơ quan mẫu: giấy in ra không có giá trị</source>
        <translation>A sample office is in use: what it prints is not valid</translation>
    </message>
    <message>
        <source>Đồng hồ đúng rồi</source>
        <translation>The clock is right</translation>
    </message>
    <message>
        <source>Quét phiếu cuối</source>
        <translation>Scan the last slip</translation>
    </message>
    <message>
        <source>Hãy quét phiếu hẹn in gần nhất ở quầy này. Bấm {key} lần nữa để thôi.</source>
        <translation>Scan the slip printed last at this counter. Press {key} once more to stop.</translation>
    </message>
</context>
<context>
    <name>Bind</name>
    <message>
        <source>Mã tạm {code} vẫn quét được sau khi gắn.</source>
        <translation>The temporary code {code} can still be scanned afterwards.</translation>
    </message>
    <message>
        <source>Mã chính thức</source>
        <translation>Official code</translation>
    </message>
    <message>
        <source>Quét hoặc gõ mã; để trống: lấy số tiếp theo của quầy</source>
        <translation>Scan or type a code; empty: the next number of this counter</translation>
    </message>
</context>
<context>
    <name>Blanks</name>
    <message>
        <source>Ghi các ô đã điền</source>
        <translation>Write what was filled in</translation>
    </message>
    <message>
        <source>Thủ tục chưa có thời hạn</source>
        <translation>Procedures without a time</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Hiểu là</source>
        <translation>Understood as</translation>
    </message>
    <message>
        <source>Ô Thời hạn: gõ số ngày làm việc, ví dụ 3; hoặc cả đơn vị: 23 ngày, 2 tháng, 4 giờ làm việc, trong ngày, không quy định. Enter xuống dòng dưới. Ô Phí: 8.000, 8.000/bản, hoặc miễn phí.</source>
        <translation>Time: type the number of working days, such as 3; or with the unit, in Vietnamese: 23 ngày, 2 tháng, 4 giờ làm việc, trong ngày, không quy định. Enter goes to the line below. Fee: 8.000, 8.000/bản, or miễn phí.</translation>
    </message>
    <message>
        <source>{why} Đã ghi {n}; các ô còn lại vẫn nguyên.</source>
        <translation>{why} {n} written; the other fields are as they were.</translation>
    </message>
    <message>
        <source>Đã ghi {n} thủ tục. Còn {bad} dòng chưa hiểu (màu đỏ).</source>
        <translation>{n} procedures written. {bad} lines are not understood (red).</translation>
    </message>
    <message>
        <source>Đã ghi {n} thủ tục.</source>
        <translation>{n} procedures written.</translation>
    </message>
    <message>
        <source>Chưa điền ô nào.</source>
        <translation>Nothing was filled in.</translation>
    </message>
    <message>
        <source>Còn {n} chỗ trống.</source>
        <translation>{n} blanks left.</translation>
    </message>
    <message>
        <source>Không còn thủ tục nào thiếu thời hạn.</source>
        <translation>No procedure lacks its time.</translation>
    </message>
</context>
<context>
    <name>BooksPage</name>
    <message>
        <source>Sổ theo dõi</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Phiếu cúp điện</source>
        <translation>Slips for a power cut</translation>
    </message>
    <message>
        <source>Số chưa dùng</source>
        <translation>Numbers not used</translation>
    </message>
    <message>
        <source>Tiền thu</source>
        <translation>Money taken</translation>
    </message>
    <message>
        <source>Sự cố hệ thống</source>
        <translation>System failures</translation>
    </message>
    <message>
        <source>Lịch làm việc</source>
        <translation>Working calendar</translation>
    </message>
    <message>
        <source>Các sổ</source>
        <translation>The books</translation>
    </message>
    <message>
        <source>Sổ sách</source>
        <translation>Books</translation>
    </message>
</context>
<context>
    <name>CalendarBook</name>
    <message>
        <source>Nhập lịch từ tệp</source>
        <translation>Import a calendar from a file</translation>
    </message>
    <message>
        <source>Đường dẫn tệp .xlsx, .csv hoặc .json, rồi Enter: xem trước, chưa đổi gì</source>
        <translation>Path of an .xlsx, .csv or .json file, then Enter: a preview, nothing changes yet</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Xem các hồ sơ đó</source>
        <translation>Look at those dossiers</translation>
    </message>
    <message>
        <source>Ngày nghỉ và ngày làm bù</source>
        <translation>Days off and make-up days</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Ngày không có trong bảng làm việc như mọi tuần. Ngày hẹn đã in trên phiếu không tự đổi khi lịch đổi.</source>
        <translation>Days not in the table are as in every week. Dates printed on slips do not move by themselves when the calendar changes.</translation>
    </message>
    <message>
        <source> (tạm tính)</source>
        <translation> (provisional)</translation>
    </message>
    <message>
        <source>Chưa có lịch năm nào: nhập từ tệp.</source>
        <translation>No calendar of any year yet: import one from a file.</translation>
    </message>
    <message>
        <source>Tháng {month}</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>Tạm tính: Nhà nước chưa quyết định lịch năm này, ngày hẹn có thể đổi.</source>
        <translation>Provisional: the State has not decided this year&apos;s calendar, dates may change.</translation>
    </message>
    <message>
        <source>Lịch chính thức.</source>
        <translation>Official calendar.</translation>
    </message>
    <message>
        <source>Nghỉ lễ, Tết</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>Nghỉ bù</source>
        <translation>Compensatory day off</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi</source>
        <translation>Exchanged day off</translation>
    </message>
    <message>
        <source>Làm bù</source>
        <translation>Make-up working day</translation>
    </message>
    <message>
        <source>Trực thứ Bảy</source>
        <translation>Saturday duty</translation>
    </message>
    <message>
        <source>Nghỉ riêng</source>
        <translation>Local day off</translation>
    </message>
    <message>
        <source>Ghi đường dẫn hoặc chọn tệp lịch để xem trước.</source>
        <translation>Type a path or choose a calendar file for a preview.</translation>
    </message>
    <message>
        <source>Lịch làm việc (*.xlsx *.csv *.json)</source>
        <translation>Working calendar (*.xlsx *.csv *.json)</translation>
    </message>
    <message>
        <source>Chọn tệp lịch</source>
        <translation>Choose a calendar file</translation>
    </message>
    <message>
        <source>Đang tính lại ngày hẹn theo {name}…</source>
        <translation>Counting the dates again by {name}…</translation>
    </message>
    <message>
        <source>{n} hồ sơ đang mở có ngày hẹn khác với lịch hiện hành.</source>
        <translation>{n} open dossiers have another date than by the calendar in force.</translation>
    </message>
    <message>
        <source>Tệp giống hệt lịch hiện hành, không có gì để nhập.</source>
        <translation>The file is the same as the calendar in force, nothing to import.</translation>
    </message>
    <message>
        <source>Theo lịch đang có hiệu lực.</source>
        <translation>By the calendar in force.</translation>
    </message>
    <message>
        <source>Lịch năm {years} thay đổi.</source>
        <translation>The calendar of {years} changes.</translation>
    </message>
    <message>
        <source>Thêm: {days}.</source>
        <translation>Added: {days}.</translation>
    </message>
    <message>
        <source>Bỏ: {days}.</source>
        <translation>Taken out: {days}.</translation>
    </message>
    <message>
        <source>Giờ làm việc hằng tuần thay đổi.</source>
        <translation>The weekly working hours change.</translation>
    </message>
</context>
<context>
    <name>CancelFee</name>
    <message>
        <source>Lần thu</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Lý do hủy</source>
        <translation>Reason for cancelling</translation>
    </message>
    <message>
        <source>biên lai {receipt}</source>
        <translation>receipt {receipt}</translation>
    </message>
</context>
<context>
    <name>CashBook</name>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Các lần thu</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Khi nào</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Biên lai</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Hủy lần thu</source>
        <translation>Cancel a payment</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Tiền mặt đếm được</source>
        <translation>Cash counted</translation>
    </message>
    <message>
        <source>Ví dụ 1.250.000</source>
        <translation>E.g. 1.250.000</translation>
    </message>
    <message>
        <source>Ghi chú khi chốt</source>
        <translation>Note on closing</translation>
    </message>
    <message>
        <source>Vì sao lệch, nếu có</source>
        <translation>Why it differs, if it does</translation>
    </message>
    <message>
        <source>Chốt tiền trong ngày</source>
        <translation>Close the day&apos;s till</translation>
    </message>
    <message>
        <source>Cán bộ thu</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>Chỉ chốt được tiền của chính mình, khi chưa chốt.</source>
        <translation>You can close only your own till, and only once.</translation>
    </message>
    <message>
        <source>Đếm tiền mặt rồi ghi số tiền đếm được.</source>
        <translation>Count the cash, then write down the sum.</translation>
    </message>
    <message>
        <source>Đã chốt tiền ngày {day}: {total}, {difference}.</source>
        <translation>Till of {day} closed: {total}, {difference}.</translation>
    </message>
    <message>
        <source>Tất cả cán bộ</source>
        <translation>All officers</translation>
    </message>
    <message>
        <source>Chưa thu lần nào trong ngày này.</source>
        <translation>Nothing was taken on this day.</translation>
    </message>
    <message>
        <source>{n} lần thu, bằng chữ: {words}</source>
        <translation>{n} payments, in words: {words}</translation>
    </message>
    <message>
        <source>khi tiếp nhận</source>
        <translation>at intake</translation>
    </message>
    <message>
        <source>khi bổ sung</source>
        <translation>at the supplement</translation>
    </message>
    <message>
        <source>khi trả kết quả</source>
        <translation>when returned</translation>
    </message>
    <message>
        <source>đã hủy</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>miễn</source>
        <translation>exempt</translation>
    </message>
    <message>
        <source>Chưa rõ số tiền.</source>
        <translation>The sum is not clear.</translation>
    </message>
    <message>
        <source>{officer}: đã chốt lúc {at}, đếm được {counted}, {difference}.</source>
        <translation>{officer}: closed at {at}, counted {counted}, {difference}.</translation>
    </message>
    <message>
        <source>khớp với sổ</source>
        <translation>agrees with the book</translation>
    </message>
    <message>
        <source>thừa {money}</source>
        <translation>{money} too much</translation>
    </message>
    <message>
        <source>thiếu {money}</source>
        <translation>{money} missing</translation>
    </message>
    <message>
        <source>Hủy lần thu {money} của {code} vì:</source>
        <translation>Cancel the payment of {money} for {code} because:</translation>
    </message>
    <message>
        <source>Đã hủy lần thu {money} của {code}. Số biên lai không dùng lại.</source>
        <translation>The payment of {money} for {code} is cancelled. Its receipt number is not used again.</translation>
    </message>
</context>
<context>
    <name>ConflictsSection</name>
    <message>
        <source>Không có việc nào hai quầy làm trùng nhau chờ kết luận.</source>
        <translation>No two counters did anything that excludes each other.</translation>
    </message>
    <message>
        <source>Những việc trùng</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Trùng gì</source>
        <translation>What clashes</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Đang đúng</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>Đến sau</source>
        <translation>Came later</translation>
    </message>
    <message>
        <source>Kết luận, lý do</source>
        <translation>Decision, reason</translation>
    </message>
    <message>
        <source>ví dụ: đã hỏi công dân, giữ …</source>
        <translation>e.g. asked the citizen, keep …</translation>
    </message>
    <message>
        <source>Kết luận</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>Đã kết luận: {owner}.</source>
        <translation>Settled: {owner}.</translation>
    </message>
    <message>
        <source>hai việc không đi cùng nhau</source>
        <translation>two acts that exclude each other</translation>
    </message>
    <message>
        <source>một mã, hai người</source>
        <translation>one code, two people</translation>
    </message>
    <message>
        <source>tiếp nhận hai lần</source>
        <translation>taken in twice</translation>
    </message>
    <message>
        <source>Việc đến sau không còn khớp nên không tính. Còn phải làm gì thì mở hồ sơ làm tiếp như một việc mới, rồi ghi kết luận.</source>
        <translation>What came later no longer fits and does not count. If something is left to do, open the dossier and do it as a new step, then settle.</translation>
    </message>
    <message>
        <source>Một mã đã cấp cho hai người: mở hồ sơ, sửa cho đúng người, rồi ghi kết luận.</source>
        <translation>One code was given to two people: open the dossier, put the right person in, then settle.</translation>
    </message>
    <message>
        <source>Nếu là một việc nhận hai lần: mở hồ sơ thừa và Hủy tiếp nhận. Nếu đúng là hai việc: ghi lý do rồi kết luận.</source>
        <translation>If one matter was taken in twice: open the superfluous dossier and void it. If there are two matters: write the reason and settle.</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Thư mục sao lưu</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>Ổ đĩa khác hoặc thẻ nhớ, ví dụ E:\SaoLuu</source>
        <translation>Another disk or a stick, such as E:\SaoLuu</translation>
    </message>
    <message>
        <source>Chọn thư mục…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Giữ bao nhiêu bản</source>
        <translation>How many copies to keep</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Giữ</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Tự sao lưu khi đóng phần mềm. Mỗi bản sao được mở ra và đếm lại.</source>
        <translation>A copy is made when the program closes. Every copy is opened and counted.</translation>
    </message>
    <message>
        <source>Chưa có bản sao nào.</source>
        <translation>There is no copy yet.</translation>
    </message>
    <message>
        <source>Bản sao {at}: {dossiers} hồ sơ, {events} sự kiện · {path}</source>
        <translation>Copy {at}: {dossiers} dossiers, {events} facts · {path}</translation>
    </message>
    <message>
        <source>Chọn thư mục sao lưu</source>
        <translation>Choose the backup folder</translation>
    </message>
    <message>
        <source>Chọn thư mục sao lưu trước.</source>
        <translation>Choose the backup folder first.</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Đã sao lưu và đếm lại: {n} hồ sơ.</source>
        <translation>Backed up and counted: {n} dossiers.</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Chưa in được – phiếu đã lưu</source>
        <translation>Not printed – the slip was saved</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đã giao phiếu</source>
        <translation>Slip handed over</translation>
    </message>
    <message>
        <source>Phiếu chưa in</source>
        <translation>Slip not printed</translation>
    </message>
    <message>
        <source>Phiếu đã lưu</source>
        <translation>Saved slip</translation>
    </message>
</context>
<context>
    <name>Correct</name>
    <message>
        <source>Phiếu mới là phiên bản {next}; phiên bản {now} bị hủy: thu lại phiếu đã giao.</source>
        <translation>The new slip is version {next}; version {now} is void: take the slip back that was handed over.</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>Number of the document</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lý do sửa</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Phiếu sai điều gì, ai phát hiện</source>
        <translation>What is wrong on the slip, who found it</translation>
    </message>
    <message>
        <source>Giấy tờ đã nhận</source>
        <translation>Papers received</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Kiểm kê</source>
        <translation>Stock-take</translation>
    </message>
    <message>
        <source>Chọn kệ, quét hết các phiếu đang nằm trên kệ đó, rồi bấm F9 để đối chiếu.</source>
        <translation>Choose a shelf, scan every slip that lies on it, then F9 compares.</translation>
    </message>
    <message>
        <source>Thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Lạ</source>
        <translation>Strange</translation>
    </message>
    <message>
        <source>Đúng</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Xếp các hồ sơ lạ vào kệ này</source>
        <translation>Lay the strange ones on this shelf</translation>
    </message>
    <message>
        <source>“{place}”: đúng {found}, thiếu {missing}, lạ {strange} hồ sơ. Đã lưu.</source>
        <translation>“{place}”: {found} right, {missing} missing, {strange} strange. Saved.</translation>
    </message>
    <message>
        <source>Đã xếp {n} hồ sơ vào “{place}”</source>
        <translation>{n} dossiers laid on “{place}”</translation>
    </message>
    <message>
        <source>{said}. {n} hồ sơ đã xong, không xếp lên kệ.</source>
        <translation>{said}. {n} dossiers are finished and not laid on a shelf.</translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>Từ lúc này chương trình không ghi thêm gì, để không làm hỏng thêm.
Bản sao lưu vẫn còn. Gọi người phụ trách kỹ thuật; đừng xóa thư mục dữ liệu.</source>
        <translation>From now on the program writes nothing, so that nothing more is damaged.
The backups are still there. Call the technician; do not delete the data folder.</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Hủy tiếp nhận</source>
        <translation>Void intake</translation>
    </message>
    <message>
        <source>Xóa dữ liệu</source>
        <translation>Erase data</translation>
    </message>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Chủ hồ sơ, người nộp</source>
        <translation>Owner, submitter</translation>
    </message>
    <message>
        <source>Quá trình giải quyết</source>
        <translation>Course of processing</translation>
    </message>
    <message>
        <source>Đã có kết quả: {code}</source>
        <translation>Result is here: {code}</translation>
    </message>
    <message>
        <source>Lý do in lại phiếu:</source>
        <translation>Reason for the reprint:</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Lý do hủy tiếp nhận (số hồ sơ vẫn giữ):</source>
        <translation>Reason for voiding (the number stays used):</translation>
    </message>
    <message>
        <source>Lý do xóa dữ liệu cá nhân (không lấy lại được):</source>
        <translation>Reason for erasing personal data (cannot be undone):</translation>
    </message>
    <message>
        <source>Đã hủy tiếp nhận {code}; số này không dùng lại.</source>
        <translation>Intake {code} voided; the number is not used again.</translation>
    </message>
    <message>
        <source>Đã xóa dữ liệu cá nhân của {code}.</source>
        <translation>Personal data of {code} erased.</translation>
    </message>
</context>
<context>
    <name>EnquiryPanel</name>
    <message>
        <source>Giấy tờ khác cần bổ sung</source>
        <translation>Other papers to be supplied</translation>
    </message>
    <message>
        <source>Giấy tờ khác: gõ tên rồi Enter</source>
        <translation>Another paper: type its name, then Enter</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Điều, khoản, văn bản làm căn cứ từ chối</source>
        <translation>Article, clause and document on which the refusal rests</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Nơi cấp giấy tờ, nơi nộp hồ sơ, điều cần sửa</source>
        <translation>Where to get the papers, where to hand in, what to mend</translation>
    </message>
    <message>
        <source>Đã hướng dẫn gần đây</source>
        <translation>Guided recently</translation>
    </message>
    <message>
        <source>Ghi và in phiếu</source>
        <translation>Write and print</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>Do not write</translation>
    </message>
    <message>
        <source>In lại phiếu đang chọn</source>
        <translation>Print the chosen slip again</translation>
    </message>
    <message>
        <source>Giấy tờ cần bổ sung</source>
        <translation>Papers to be supplied</translation>
    </message>
    <message>
        <source>Hướng dẫn bổ sung, chưa tiếp nhận hồ sơ (mẫu 02)</source>
        <translation>Guidance, the dossier is not taken in (form 02)</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận hồ sơ (mẫu 03)</source>
        <translation>Refusal to take the dossier in (form 03)</translation>
    </message>
    <message>
        <source>Hồ sơ chưa đủ thành phần theo quy định</source>
        <translation>The dossier does not have all papers required</translation>
    </message>
</context>
<context>
    <name>EveningSection</name>
    <message>
        <source>Đối chiếu ngay</source>
        <translation>Compare now</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Đối chiếu từng ngày</source>
        <translation>Comparison day by day</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Hồ sơ trong ngày</source>
        <translation>Dossiers of the day</translation>
    </message>
    <message>
        <source>Mọi việc đang giữ</source>
        <translation>All acts held</translation>
    </message>
    <message>
        <source>Những chỗ lệch</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Chỗ lệch</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Chỉ một bên có</source>
        <translation>Only one side has</translation>
    </message>
    <message>
        <source>Cuối ngày so máy này với nơi chung, theo số lượng và mã kiểm tra. Mỗi ngày một dòng, 30 ngày gần nhất.</source>
        <translation>In the evening this PC is compared with the meeting place, by counts and check sums. One line a day, the last 30 days.</translation>
    </message>
    <message>
        <source>lệch {n} chỗ</source>
        <translation>{n} differences</translation>
    </message>
    <message>
        <source>khớp</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>Hôm nay chưa đối chiếu.</source>
        <translation>Not compared today.</translation>
    </message>
</context>
<context>
    <name>Extend</name>
    <message>
        <source>Đã hẹn lại {n} lần: lần này cần lãnh đạo duyệt.</source>
        <translation>Promised anew {n} times: this time a leader has to approve.</translation>
    </message>
    <message>
        <source>Hẹn lại ngày</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Vì sao chậm</source>
        <translation>Why it is late</translation>
    </message>
    <message>
        <source>Vì sao chậm (in trên phiếu xin lỗi)</source>
        <translation>Why it is late (printed on the apology)</translation>
    </message>
    <message>
        <source>Ngày hẹn ban đầu {due} vẫn giữ để thống kê.</source>
        <translation>The first date {due} is kept for the statistics.</translation>
    </message>
    <message>
        <source>Chưa có ngày hẹn lại. Gõ như 27/11/2026.</source>
        <translation>No new date yet. Type it like 27/11/2026.</translation>
    </message>
    <message>
        <source>Đã hẹn lại {code}: {due}.</source>
        <translation>New date of {code}: {due}.</translation>
    </message>
    <message>
        <source>Phiếu xin lỗi sẽ hẹn lại: {new}, thay cho {old}.</source>
        <translation>The apology will promise {new} instead of {old}.</translation>
    </message>
</context>
<context>
    <name>FeePanel</name>
    <message>
        <source>Số trang bản chính</source>
        <translation>Pages of the original</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Miễn</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Ký hiệu biên lai</source>
        <translation>Receipt series</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Lý do miễn phí, lệ phí</source>
        <translation>Reason for the exemption</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Không thu phí</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Phí: chưa có trong danh mục</source>
        <translation>Fee: not in the catalogue yet</translation>
    </message>
    <message>
        <source>Phí: {money}</source>
        <translation>Fee: {money}</translation>
    </message>
</context>
<context>
    <name>FileImport</name>
    <message>
        <source>Tệp .xlsx hoặc .csv</source>
        <translation>.xlsx or .csv file</translation>
    </message>
    <message>
        <source>Đường dẫn tệp, rồi Enter</source>
        <translation>Path of the file, then Enter</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Xuất bảng mẫu…</source>
        <translation>Write a template…</translation>
    </message>
    <message>
        <source>Tệp sẽ thay đổi những gì</source>
        <translation>What the file would change</translation>
    </message>
    <message>
        <source>Nhập vào danh mục</source>
        <translation>Import into the catalogue</translation>
    </message>
    <message>
        <source>Xuất bảng mẫu, điền bằng Excel hoặc LibreOffice, rồi chọn lại tệp ở đây. Ô để trống giữ nguyên như danh mục hiện có.</source>
        <translation>Write the template, fill it in with Excel or LibreOffice, then choose it here. Empty cells leave the catalogue as it is.</translation>
    </message>
    <message>
        <source>Tệp không có gì mới so với danh mục.</source>
        <translation>The file has nothing new.</translation>
    </message>
    <message>
        <source>Đã nhập {n} thủ tục.</source>
        <translation>{n} procedures imported.</translation>
    </message>
    <message>
        <source>Đã nhập {n} thủ tục, bỏ qua {bad} dòng lỗi.</source>
        <translation>{n} procedures imported, {bad} bad rows left out.</translation>
    </message>
    <message>
        <source>Đang đọc {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Chọn tệp danh mục</source>
        <translation>Choose a catalogue file</translation>
    </message>
    <message>
        <source>danh-muc-thu-tuc.xlsx</source>
        <translation>procedures.xlsx</translation>
    </message>
    <message>
        <source>Lưu bảng mẫu</source>
        <translation>Save the template</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx)</source>
        <translation>Table (*.xlsx)</translation>
    </message>
    <message>
        <source>Đã lưu bảng mẫu: {path}</source>
        <translation>Template saved: {path}</translation>
    </message>
    <message>
        <source>{new} mới · {changed} thay đổi · {same} không đổi · {bad} chỗ lỗi</source>
        <translation>{new} new · {changed} changed · {same} the same · {bad} mistakes</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: {why}</source>
        <translation>Row {row}, column {column}: {why}</translation>
    </message>
    <message>
        <source>Không dùng các cột: {names}</source>
        <translation>Columns not used: {names}</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>Finance</name>
    <message>
        <source>Từ khi ghi, thời hạn tạm dừng đến khi công dân nộp tiền xong.</source>
        <translation>Once written, the clock stands until the citizen has paid.</translation>
    </message>
    <message>
        <source>Số tiền phải nộp (đồng)</source>
        <translation>Sum to be paid (dong)</translation>
    </message>
    <message>
        <source>Số tiền phải nộp (đồng), nếu đã biết</source>
        <translation>Sum to be paid (dong), if known</translation>
    </message>
    <message>
        <source>Khoản phải nộp, theo thông báo nào</source>
        <translation>What is to be paid, by which notice</translation>
    </message>
    <message>
        <source>Số tiền chưa đúng. Gõ số đồng, như 150.000.</source>
        <translation>The sum is not right. Type dong, like 150.000.</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Mã hồ sơ, họ tên (không cần dấu), số căn cước hoặc số điện thoại</source>
        <translation>Dossier code, name (marks not needed), identity or phone number</translation>
    </message>
    <message>
        <source>Tìm hồ sơ</source>
        <translation>Find a dossier</translation>
    </message>
    <message>
        <source>Kết quả tra cứu</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Gõ vài chữ của họ tên (không cần dấu), mã hồ sơ, số căn cước hoặc số điện thoại.
Quét phiếu hẹn sẽ mở thẳng hồ sơ.</source>
        <translation>Type a few letters of a name (marks not needed), a dossier code, an identity or phone number.
Scanning a slip opens its dossier at once.</translation>
    </message>
    <message>
        <source>hơn {n} hồ sơ</source>
        <translation>more than {n} dossiers</translation>
    </message>
    <message>
        <source>{n} hồ sơ</source>
        <translation>{n} dossiers</translation>
    </message>
    <message>
        <source>không có hồ sơ nào</source>
        <translation>no dossiers</translation>
    </message>
    <message>
        <source>Không tìm thấy “{text}”.
Thử ít chữ hơn, hoặc kiểm tra lại mã trên phiếu.</source>
        <translation>“{text}” was not found.
Try fewer letters, or check the code on the slip.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Tìm theo mã hoặc vài chữ không dấu</source>
        <translation>Find by code or a few letters without marks</translation>
    </message>
    <message>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <source>Danh mục thủ tục</source>
        <translation>Catalogue of procedures</translation>
    </message>
    <message>
        <source>Thêm thủ tục</source>
        <translation>Add a procedure</translation>
    </message>
    <message>
        <source>Mã thủ tục</source>
        <translation>Procedure code</translation>
    </message>
    <message>
        <source>Tên thủ tục</source>
        <translation>Procedure name</translation>
    </message>
    <message>
        <source>Người dân hay gọi</source>
        <translation>What citizens call it</translation>
    </message>
    <message>
        <source>khai sinh; làm giấy khai sinh</source>
        <translation>khai sinh; làm giấy khai sinh</translation>
    </message>
    <message>
        <source>Hiệu lực từ</source>
        <translation>In effect from</translation>
    </message>
    <message>
        <source>Hiệu lực đến</source>
        <translation>In effect until</translation>
    </message>
    <message>
        <source>trống: không thời hạn</source>
        <translation>empty: no end</translation>
    </message>
    <message>
        <source>Quyết định công bố</source>
        <translation>Publishing decision</translation>
    </message>
    <message>
        <source>Nhận và trả ngay (chứng thực)</source>
        <translation>Received and returned at once (certification)</translation>
    </message>
    <message>
        <source>Tính tiếp phần thời hạn còn lại</source>
        <translation>Go on with the rest of the time</translation>
    </message>
    <message>
        <source>Tính lại thời hạn từ đầu</source>
        <translation>Begin the time anew</translation>
    </message>
    <message>
        <source>Dời ngày hẹn bằng thời gian chờ</source>
        <translation>Move the date by the time waited</translation>
    </message>
    <message>
        <source>Mỗi dòng một bước: Phòng Tư pháp = 2 {Thẩm định}, theo đơn vị của thời hạn</source>
        <translation>One step a line: Justice division = 2 {Thẩm định}, in the unit of the time</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Thêm trường hợp</source>
        <translation>Add a case</translation>
    </message>
    <message>
        <source>gõ tên trường hợp rồi Enter</source>
        <translation>type the name of the case, then Enter</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>3 ngày làm việc</source>
        <translation>3 ngày làm việc</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>8.000/bản, hoặc miễn phí</source>
        <translation>8.000/bản, or miễn phí</translation>
    </message>
    <message>
        <source>Mỗi dòng một giấy tờ: Tờ khai [bản chính] x1; nếu không bắt buộc: [bản sao, nếu có]</source>
        <translation>One paper per line: Tờ khai [bản chính] x1; if optional: [bản sao, nếu có]</translation>
    </message>
    <message>
        <source>Lưu thủ tục</source>
        <translation>Save procedure</translation>
    </message>
    <message>
        <source>Thời hạn, phí và giấy tờ</source>
        <translation>Time, fee and papers</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giải quyết trong cơ quan</source>
        <translation>Work within the office</translation>
    </message>
    <message>
        <source>Sau khi công dân bổ sung</source>
        <translation>After the citizen supplied papers</translation>
    </message>
    <message>
        <source>Các bước nội bộ và phần thời hạn</source>
        <translation>Internal steps and their share of the time</translation>
    </message>
    <message>
        <source>Đã bỏ các thay đổi.</source>
        <translation>Changes dropped.</translation>
    </message>
    <message>
        <source>Không có gì thay đổi.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Đã lưu {code} {name}</source>
        <translation>{code} {name} saved</translation>
    </message>
    <message>
        <source>{name} – chưa có thời hạn</source>
        <translation>{name} – no time yet</translation>
    </message>
    <message>
        <source>Thủ tục mới</source>
        <translation>New procedure</translation>
    </message>
    <message>
        <source>kèm theo phần mềm</source>
        <translation>shipped with the program</translation>
    </message>
    <message>
        <source>cơ quan nhập</source>
        <translation>entered by the office</translation>
    </message>
    <message>
        <source>Phiên bản {version} · hiệu lực từ {day} · nguồn: {source}</source>
        <translation>Version {version} · in effect from {day} · source: {source}</translation>
    </message>
    <message>
        <source>Thông thường</source>
        <translation>Usual</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>One-Stop Counter</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Kho hồ sơ</source>
        <translation>Shelves</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Sổ sách</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Tìm hoặc quét</source>
        <translation>Search or scan</translation>
    </message>
    <message>
        <source>Quét, hoặc gõ mã hồ sơ, họ tên, số căn cước…  (Ctrl+K)</source>
        <translation>Scan, or type a dossier code, a name, an identity number…  (Ctrl+K)</translation>
    </message>
    <message>
        <source>Người tiếp nhận: {name}. Đổi cán bộ</source>
        <translation>Officer: {name}. Change officer</translation>
    </message>
    <message>
        <source>Quầy {counter}/{counters}</source>
        <translation>Counter {counter}/{counters}</translation>
    </message>
</context>
<context>
    <name>GiveBackPage</name>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Trả tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Kết quả về</source>
        <translation>Results in</translation>
    </message>
    <message>
        <source>Gửi bưu chính</source>
        <translation>Send by post</translation>
    </message>
    <message>
        <source>Chưa đến nhận</source>
        <translation>Not collected</translation>
    </message>
    <message>
        <source>{name} ({n})</source>
        <translation>{name} ({n})</translation>
    </message>
</context>
<context>
    <name>GivePile</name>
    <message>
        <source>{said} · đã quá giờ giao</source>
        <translation>{said} · late to be given</translation>
    </message>
    <message>
        <source>{time} hôm nay</source>
        <translation>{time} today</translation>
    </message>
</context>
<context>
    <name>GiveTable</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Giao trước</source>
        <translation>Give before</translation>
    </message>
    <message>
        <source>Khác biệt</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Hồ sơ sẽ giao</source>
        <translation>Dossiers to be given</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Giao</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Quét lần lượt các phiếu của chồng hồ sơ cần giao, rồi bấm F9.</source>
        <translation>Scan the slips of the pile one after the other, then press F9.</translation>
    </message>
    <message>
        <source>Cơ quan khác (liên thông)</source>
        <translation>Another agency (interlinked)</translation>
    </message>
    <message>
        <source>Mã cơ quan nhận</source>
        <translation>Identifier of the agency</translation>
    </message>
    <message>
        <source>Nếu có, như H01.150</source>
        <translation>If it has one, like H01.150</translation>
    </message>
    <message>
        <source>Quầy của cơ quan đó nhận tin về hồ sơ qua nơi chung hoặc USB.</source>
        <translation>The counters of that agency hear of the dossier through the meeting place or a stick.</translation>
    </message>
    <message>
        <source>Bên giao</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Hẹn giờ bên nhận làm xong</source>
        <translation>Set a time for the taker</translation>
    </message>
    <message>
        <source>Bên nhận làm xong trước</source>
        <translation>Taker done before</translation>
    </message>
    <message>
        <source>Khác biệt</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>In danh sách bàn giao</source>
        <translation>Print the hand-over list</translation>
    </message>
    <message>
        <source>In lại danh sách vừa giao</source>
        <translation>Print that list again</translation>
    </message>
    <message>
        <source>Hồ sơ quá giờ giao</source>
        <translation>Dossiers late to be given</translation>
    </message>
    <message>
        <source>Giao cho</source>
        <translation>Give to</translation>
    </message>
    <message>
        <source>{n} hồ sơ đã quá giờ giao cho bộ phận giải quyết (Enter để đưa vào chồng)</source>
        <translation>{n} dossiers are late to be given to the division that works on them (Enter puts one on the pile)</translation>
    </message>
    <message>
        <source>Khác biệt của {code}</source>
        <translation>What differs about {code}</translation>
    </message>
    <message>
        <source>Chọn hoặc gõ tên bộ phận nhận hồ sơ.</source>
        <translation>Choose or type the division that takes the dossiers.</translation>
    </message>
    <message>
        <source>Giờ hẹn bên nhận không đúng. Ghi như 20/11/2026 09:20.</source>
        <translation>The taker&apos;s time is not right. Write it like 20/11/2026 09:20.</translation>
    </message>
    <message>
        <source>Đã giao {n} hồ sơ cho {unit}</source>
        <translation>{n} dossiers given to {unit}</translation>
    </message>
    <message>
        <source>Danh sách bàn giao {pile}</source>
        <translation>Hand-over list {pile}</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Giao cho bộ phận</source>
        <translation>Give to division</translation>
    </message>
    <message>
        <source>Cơ quan khác (liên thông)</source>
        <translation>Another agency (interlinked)</translation>
    </message>
    <message>
        <source>Mã cơ quan nhận</source>
        <translation>Identifier of the agency</translation>
    </message>
    <message>
        <source>Nếu có, như H01.150: quầy ở đó nhận tin qua nơi chung hoặc USB</source>
        <translation>If it has one, like H01.150: its counters hear of it through the meeting place or a stick</translation>
    </message>
    <message>
        <source>Hẹn bộ phận xong vào lúc khác</source>
        <translation>Set another time for the division</translation>
    </message>
    <message>
        <source>Bộ phận xong trước</source>
        <translation>Division done before</translation>
    </message>
    <message>
        <source>Ghi chú bàn giao</source>
        <translation>Note on the hand-over</translation>
    </message>
    <message>
        <source>Thiếu, thừa, hỏng điều gì khi giao</source>
        <translation>What is missing, superfluous or damaged</translation>
    </message>
    <message>
        <source>Lúc hẹn chưa đúng. Gõ như 27/11/2026 17:00.</source>
        <translation>The time is not right. Type it like 27/11/2026 17:00.</translation>
    </message>
    <message>
        <source>Đã giao hồ sơ {code} cho {unit}, chờ xác nhận nhận.</source>
        <translation>Dossier {code} given to {unit}, to be confirmed there.</translation>
    </message>
    <message>
        <source>Bộ phận xong trước: {due}</source>
        <translation>Division done before: {due}</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Bàn giao</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Giao hồ sơ</source>
        <translation>Give dossiers</translation>
    </message>
    <message>
        <source>Nhận hồ sơ</source>
        <translation>Take dossiers over</translation>
    </message>
    <message>
        <source>{name} ({n})</source>
        <translation>{name} ({n})</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>từ {at}</source>
        <translation>since {at}</translation>
    </message>
    <message>
        <source>thời hạn tạm dừng từ {since}</source>
        <translation>the clock stands since {since}</translation>
    </message>
    <message>
        <source>Hẹn ban đầu: {due}</source>
        <translation>First date: {due}</translation>
    </message>
    <message>
        <source>Đã dùng {used} {unit}</source>
        <translation>Used {used} {unit}</translation>
    </message>
    <message>
        <source>Đã dùng {used}, còn {left} {unit}</source>
        <translation>Used {used}, {left} {unit} left</translation>
    </message>
    <message>
        <source>{by} đã giao cho {unit} lúc {at}, chưa ai xác nhận nhận</source>
        <translation>{by} gave it to {unit} at {at}, nobody has confirmed it</translation>
    </message>
    <message>
        <source>{who} đang giữ, từ {since}</source>
        <translation>{who} holds it since {since}</translation>
    </message>
    <message>
        <source>, phải xong trước {until}</source>
        <translation>, to be done before {until}</translation>
    </message>
    <message>
        <source>, chuyển xử lý trước {until}</source>
        <translation>, to be passed on before {until}</translation>
    </message>
    <message>
        <source>Giấy tờ ở {place}, từ {since}</source>
        <translation>Papers at {place}, since {since}</translation>
    </message>
    <message>
        <source>Đã có ở quầy {names}</source>
        <translation>Known at {names}</translation>
    </message>
    <message>
        <source>Đã lên nơi chung</source>
        <translation>At the meeting place</translation>
    </message>
    <message>
        <source>Chỉ ở máy này</source>
        <translation>Only on this PC</translation>
    </message>
    <message>
        <source>Trùng việc: {what} lúc {when}, {by}. Kiểm tra lại với người ghi.</source>
        <translation>Clash: {what} at {when}, {by}. Ask whoever wrote it.</translation>
    </message>
    <message>
        <source>Hồ sơ có việc do phiên bản mới hơn ghi: ở máy này chỉ xem, không sửa.</source>
        <translation>This dossier has acts of a newer version of the program: it can be read here, not changed.</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân đã xóa theo luật.</source>
        <translation>Personal data erased by law.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Quét thẻ căn cước: trang Tiếp nhận mở ra, con trỏ ở ô Thủ tục.</source>
        <translation>Scan the identity card: Intake opens, cursor in the procedure field.</translation>
    </message>
    <message>
        <source>Gõ vài chữ của thủ tục, Enter để chọn; bỏ dấu ở giấy tờ còn thiếu.</source>
        <translation>Type a few letters of the procedure, Enter chooses; untick papers that are missing.</translation>
    </message>
    <message>
        <source>F9: lưu và in phiếu hẹn.</source>
        <translation>F9: save and print the slip.</translation>
    </message>
    <message>
        <source>Một hồ sơ, từ lúc nhận đến lúc trả</source>
        <translation>A dossier, from intake to return</translation>
    </message>
    <message>
        <source>Giao đi: F7, quét các phiếu, chọn nơi nhận, F9. Bên nhận: F7, Alt+2.</source>
        <translation>Hand over: F7, scan the slips, choose who takes them, F9. The taker: F7, Alt+2.</translation>
    </message>
    <message>
        <source>Bước tiếp theo: quét phiếu, F9; việc ít gặp ở Việc khác (Alt+M).</source>
        <translation>Next step: scan the slip, F9; what is rarer is in More steps (Alt+M).</translation>
    </message>
    <message>
        <source>Kết quả về: F4, Alt+2, quét các phiếu, F9.</source>
        <translation>Results come in: F4, Alt+2, scan the slips, F9.</translation>
    </message>
    <message>
        <source>Người dân đến nhận: F4, quét thẻ người nhận và các phiếu hẹn, F9.</source>
        <translation>Citizen collects: F4, scan the collector&apos;s card and the slips, F9.</translation>
    </message>
    <message>
        <source>Phím</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Đổi cán bộ</source>
        <translation>Change officer</translation>
    </message>
    <message>
        <source>Việc chính của trang: lưu và in, trả kết quả</source>
        <translation>What the page is for: save and print, give back</translation>
    </message>
    <message>
        <source>Kho hồ sơ</source>
        <translation>Shelves</translation>
    </message>
    <message>
        <source>Sổ sách</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Ô tìm và quét</source>
        <translation>The search-and-scan field</translation>
    </message>
    <message>
        <source>Xóa ô đang nhập, rồi quay lại</source>
        <translation>Clear what was entered, then go back</translation>
    </message>
    <message>
        <source>Khi có trục trặc</source>
        <translation>When something is wrong</translation>
    </message>
    <message>
        <source>Máy quét không kêu, không hiện gì</source>
        <translation>The scanner is silent, nothing appears</translation>
    </message>
    <message>
        <source>Nhìn dòng dưới cùng: “Máy quét” phải có dấu ✓. Rút cáp rồi cắm lại, chương trình tự nhận trong ba giây. Vẫn không được: F12, chọn lại cổng, in tờ cài đặt máy quét. Trong lúc chờ, gõ mã hồ sơ vào ô trên cùng.</source>
        <translation>Look at the lowest line: “Scanner” must have a ✓. Unplug the cable and plug it in again, the program finds it within three seconds. Still nothing: F12, choose the port again, print the scanner set-up sheet. Meanwhile type the dossier code into the topmost field.</translation>
    </message>
    <message>
        <source>Mã quét ra chữ có dấu</source>
        <translation>Scans come out with marks</translation>
    </message>
    <message>
        <source>Máy quét đang ở chế độ bàn phím và bộ gõ tiếng Việt làm sai mã. Tắt UniKey, hoặc chuyển máy quét sang cổng COM bằng tờ cài đặt.</source>
        <translation>The scanner is in keyboard mode and the Vietnamese input method garbles the code. Turn UniKey off, or switch the scanner to a COM port with the set-up sheet.</translation>
    </message>
    <message>
        <source>Không in được phiếu</source>
        <translation>The slip does not print</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, phiếu nằm thành tệp ở góc cửa sổ. Xem giấy, mực, dây, rồi mở hồ sơ và bấm In phiếu. Đã in tệp bằng cách khác: bấm Đã giao phiếu.</source>
        <translation>The dossier is saved, its slip is a file in the corner of the window. Check paper, ink and cable, then open the dossier and press Print slip. Printed the file another way: press Slip handed over.</translation>
    </message>
    <message>
        <source>Nhập nhầm thủ tục hoặc người nộp</source>
        <translation>Wrong procedure or person</translation>
    </message>
    <message>
        <source>Mở hồ sơ, Hủy tiếp nhận và ghi lý do, rồi tiếp nhận lại. Số cũ không dùng lại.</source>
        <translation>Open the dossier, void the intake with a reason, then receive it again. The old number is not used again.</translation>
    </message>
    <message>
        <source>Mất điện, tắt máy giữa chừng</source>
        <translation>Power cut in the middle of work</translation>
    </message>
    <message>
        <source>Hồ sơ nào đã có mã là đã lưu. Mở lại và làm tiếp.</source>
        <translation>Every dossier that has a code is saved. Start again and go on.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>… và {n} điều nữa</source>
        <translation>… and {n} more</translation>
    </message>
</context>
<context>
    <name>HowRow</name>
    <message>
        <source>Lãnh đạo đã duyệt</source>
        <translation>Leader who approved</translation>
    </message>
    <message>
        <source>Việc đã làm từ trước, nay nhập lại</source>
        <translation>Done earlier, entered now</translation>
    </message>
    <message>
        <source>Lúc đã làm</source>
        <translation>Done at</translation>
    </message>
    <message>
        <source>(không cần)</source>
        <translation>(not needed)</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Đã xóa trang. Lấy lại bằng Alt+Z.</source>
        <translation>Page cleared. Alt+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã ghi thời hạn vào danh mục.</source>
        <translation>Time written into the catalogue.</translation>
    </message>
</context>
<context>
    <name>JoinSection</name>
    <message>
        <source>Địa chỉ nơi chung</source>
        <translation>Address of the meeting place</translation>
    </message>
    <message>
        <source>Chọn thư mục chung…</source>
        <translation>Choose the shared folder…</translation>
    </message>
    <message>
        <source>Mã nối quầy, dùng một lần</source>
        <translation>One-time code of this counter</translation>
    </message>
    <message>
        <source>Nối</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Rời nơi chung</source>
        <translation>Leave the meeting place</translation>
    </message>
    <message>
        <source>Nơi chung là một máy chủ của cơ quan, một máy ở quầy làm nơi chung cho các máy khác, hoặc một thư mục chia sẻ. Người quản trị cho địa chỉ và cấp cho mỗi quầy một mã dùng một lần. Dữ liệu vẫn nằm ở máy này, mất mạng vẫn làm việc.</source>
        <translation>The meeting place is a server of the office, a PC at one counter that serves the others, or a shared folder. The administrator gives its address and a one-time code to every counter. The data stay on this PC; without a network you work on.</translation>
    </message>
    <message>
        <source>Quầy {name} đang nối với {hub}.</source>
        <translation>Counter {name} is joined to {hub}.</translation>
    </message>
    <message>
        <source>Quầy {name} chưa nối với nơi chung nào.</source>
        <translation>Counter {name} has not joined any meeting place.</translation>
    </message>
    <message>
        <source>Đang nối…</source>
        <translation>Joining…</translation>
    </message>
    <message>
        <source>Đã nối với {hub}.</source>
        <translation>Joined to {hub}.</translation>
    </message>
    <message>
        <source>Mã gõ đúng.</source>
        <translation>The code is typed right.</translation>
    </message>
    <message>
        <source>Thư mục chung của các quầy</source>
        <translation>Shared folder of the counters</translation>
    </message>
    <message>
        <source>Quầy này không còn nối. Dữ liệu vẫn ở máy này.</source>
        <translation>This counter is no longer joined. The data are still on this PC.</translation>
    </message>
    <message>
        <source>Bấm lần nữa để rời</source>
        <translation>Press again to leave</translation>
    </message>
</context>
<context>
    <name>Laying</name>
    <message>
        <source>Xếp lên kệ</source>
        <translation>Lay on shelf</translation>
    </message>
    <message>
        <source>Chọn kệ, quét lần lượt các phiếu đặt lên kệ đó, rồi bấm F9.</source>
        <translation>Choose a shelf, scan the slips laid on it one after the other, then press F9.</translation>
    </message>
    <message>
        <source>Đã xếp {n} hồ sơ vào “{place}”</source>
        <translation>{n} dossiers laid on “{place}”</translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Theo hệ điều hành</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Có tiếng khi xong việc và khi có lỗi</source>
        <translation>Sounds for done and wrong</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Ngôn ngữ (đổi khi mở lại)</source>
        <translation>Language (after a restart)</translation>
    </message>
</context>
<context>
    <name>LyingModel</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Kệ</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Chờ trả</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>{n} ngày</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>LyingView</name>
    <message>
        <source>Hồ sơ trên kệ</source>
        <translation>Dossiers on shelves</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Hồ sơ đổi ngày hẹn</source>
        <translation>Dossiers whose date moves</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Hẹn cũ</source>
        <translation>Old date</translation>
    </message>
    <message>
        <source>Hẹn mới</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Phiếu hẹn</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Bỏ chọn</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>Lưu danh sách gọi điện…</source>
        <translation>Save the phone list…</translation>
    </message>
    <message>
        <source>Chọn hồ sơ cần dời ngày hẹn (phím cách).</source>
        <translation>Choose the dossiers whose date moves (space).</translation>
    </message>
    <message>
        <source>Giờ ghi chưa đúng: viết như 20/11/2026 09:20.</source>
        <translation>The hour is not right: write it like 20/11/2026 09:20.</translation>
    </message>
    <message>
        <source>Lịch đã nhập, ngày hẹn chưa dời. {why}</source>
        <translation>The calendar is imported, the dates are not moved. {why}</translation>
    </message>
    <message>
        <source>Đã nhập lịch làm việc.</source>
        <translation>Working calendar imported.</translation>
    </message>
    <message>
        <source>Đã dời {n} ngày hẹn: gọi điện và phát phiếu mới.</source>
        <translation>{n} dates moved: phone the people and hand out new slips.</translation>
    </message>
    <message>
        <source>Còn {n} hồ sơ giữ ngày hẹn cũ.</source>
        <translation>{n} dossiers keep their old date.</translation>
    </message>
    <message>
        <source>danh-sach-goi-dien.xlsx</source>
        <translation>phone-list.xlsx</translation>
    </message>
    <message>
        <source>Lưu danh sách gọi điện</source>
        <translation>Save the phone list</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Đã gọi, trả lời</source>
        <translation>Phoned, answer</translation>
    </message>
    <message>
        <source>in lại</source>
        <translation>print again</translation>
    </message>
    <message>
        <source>chưa giao</source>
        <translation>not handed over</translation>
    </message>
    <message>
        <source>In {n} phiếu mới</source>
        <translation>Print {n} new slips</translation>
    </message>
    <message>
        <source>Đã dời {n} ngày hẹn</source>
        <translation>{n} dates moved</translation>
    </message>
    <message>
        <source>{n} hồ sơ đổi ngày hẹn, đã chọn {k}</source>
        <translation>{n} dossiers move, {k} chosen</translation>
    </message>
    <message>
        <source>Không hồ sơ nào đổi ngày hẹn</source>
        <translation>No dossier moves</translation>
    </message>
    <message>
        <source>Dời {n} ngày hẹn</source>
        <translation>Move {n} dates</translation>
    </message>
    <message>
        <source>Nhập lịch và dời {n} ngày hẹn</source>
        <translation>Import and move {n} dates</translation>
    </message>
    <message>
        <source>Chỉ nhập lịch</source>
        <translation>Import only</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>In phiếu</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>Đã giao phiếu</source>
        <translation>Slip handed over</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Ready since</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More steps</translation>
    </message>
    <message>
        <source>In giấy</source>
        <translation>Print papers</translation>
    </message>
    <message>
        <source>Hủy tiếp nhận</source>
        <translation>Void the intake</translation>
    </message>
    <message>
        <source>Xóa dữ liệu</source>
        <translation>Erase data</translation>
    </message>
    <message>
        <source>In lại phiếu hẹn</source>
        <translation>Print the slip again</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát</source>
        <translation>Control slip</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung</source>
        <translation>Request for papers</translation>
    </message>
    <message>
        <source>Phiếu từ chối</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>Phiếu xin lỗi và hẹn lại</source>
        <translation>Apology with a new date</translation>
    </message>
    <message>
        <source>Thông báo dừng giải quyết</source>
        <translation>Notice of stopping</translation>
    </message>
    <message>
        <source>Nhãn</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Trả lại giấy tờ</source>
        <translation>Give papers back</translation>
    </message>
</context>
<context>
    <name>NumbersBook</name>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Lưu bảng…</source>
        <translation>Save a table…</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Số chưa dùng</source>
        <translation>Numbers not used</translation>
    </message>
    <message>
        <source>Từ số</source>
        <translation>From number</translation>
    </message>
    <message>
        <source>Đến số</source>
        <translation>To number</translation>
    </message>
    <message>
        <source>Bao nhiêu</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Mỗi quầy có một khối số riêng cho mỗi ngày. Số nào không nằm trên hồ sơ đều phải nói được vì sao.</source>
        <translation>Each counter has numbers of its own for each day. Of every number that is on no dossier it must be clear why.</translation>
    </message>
    <message>
        <source>Khối {size} số của quầy {counter}: {used} số trên hồ sơ, {unused} số chưa dùng.</source>
        <translation>{size} numbers of counter {counter}: {used} on dossiers, {unused} not used.</translation>
    </message>
    <message>
        <source>so-chua-dung-{day}.xlsx</source>
        <translation>numbers-not-used-{day}.xlsx</translation>
    </message>
    <message>
        <source>Lưu bảng số chưa dùng</source>
        <translation>Save the numbers not used</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Số nằm trên hồ sơ</source>
        <translation>Numbers on dossiers</translation>
    </message>
    <message>
        <source>Cộng cả khối số</source>
        <translation>All numbers of the block</translation>
    </message>
    <message>
        <source> Lý do: {reason}.</source>
        <translation> Reason: {reason}.</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Mã định danh cơ quan</source>
        <translation>Agency identifier</translation>
    </message>
    <message>
        <source>Cơ quan chủ quản (in ở dòng đầu)</source>
        <translation>Parent committee (first line in print)</translation>
    </message>
    <message>
        <source>Ủy ban nhân dân xã …</source>
        <translation>Ủy ban nhân dân xã …</translation>
    </message>
    <message>
        <source>Tên bộ phận tiếp nhận (in trên phiếu)</source>
        <translation>Name of the centre (in print)</translation>
    </message>
    <message>
        <source>Trung tâm Phục vụ hành chính công xã …</source>
        <translation>Trung tâm Phục vụ hành chính công xã …</translation>
    </message>
    <message>
        <source>Địa danh (trước ngày tháng)</source>
        <translation>Place (before the date)</translation>
    </message>
    <message>
        <source>Tên xã, ví dụ Định Mỹ</source>
        <translation>Name of the commune, such as Định Mỹ</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Điện thoại, đường dây nóng</source>
        <translation>Phone, hotline</translation>
    </message>
    <message>
        <source>Giờ làm việc (in trên phiếu)</source>
        <translation>Opening hours (in print)</translation>
    </message>
    <message>
        <source>Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00</source>
        <translation>Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Chức danh người ký</source>
        <translation>Title of the signer</translation>
    </message>
    <message>
        <source>GIÁM ĐỐC</source>
        <translation>GIÁM ĐỐC</translation>
    </message>
    <message>
        <source>Mã ngân hàng (BIN, 6 chữ số)</source>
        <translation>Bank code (BIN, 6 digits)</translation>
    </message>
    <message>
        <source>Tên ngân hàng</source>
        <translation>Name of the bank</translation>
    </message>
    <message>
        <source>Số tài khoản nhận phí</source>
        <translation>Account for fees</translation>
    </message>
    <message>
        <source>Tên tài khoản</source>
        <translation>Name of the account</translation>
    </message>
    <message>
        <source>Quầy số</source>
        <translation>Counter no.</translation>
    </message>
    <message>
        <source>Tổng số quầy của cơ quan</source>
        <translation>Counters of the office</translation>
    </message>
    <message>
        <source>trên tổng số</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Mã định danh đứng đầu mọi mã hồ sơ. Tổng số quầy phải giống nhau trên mọi máy của cơ quan; mỗi máy một số quầy, để không bao giờ trùng số hồ sơ. Có tài khoản thì phiếu hẹn còn phí chưa thu in mã VietQR; bỏ trống thì không in.</source>
        <translation>The identifier stands before every dossier code. The number of counters must be the same on all PCs of the office, the counter number different on each, so that no code is ever given twice. With an account, slips with an open fee carry a VietQR; without one they do not.</translation>
    </message>
</context>
<context>
    <name>OfficerMenu</name>
    <message>
        <source>Cán bộ đang làm việc</source>
        <translation>Officer at work</translation>
    </message>
</context>
<context>
    <name>Officers</name>
    <message>
        <source>Danh sách cán bộ</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Thêm cán bộ</source>
        <translation>Add an officer</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Chức danh</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Công chức Tư pháp – Hộ tịch</source>
        <translation>Công chức Tư pháp – Hộ tịch</translation>
    </message>
    <message>
        <source>Đang làm việc ở quầy</source>
        <translation>Works at the counter</translation>
    </message>
    <message>
        <source>Tên và chức danh in dưới chữ NGƯỜI TIẾP NHẬN HỒ SƠ. Cán bộ nghỉ thì bỏ dấu “đang làm việc”; hồ sơ cũ vẫn giữ tên. Đổi cán bộ đang làm: phím F8.</source>
        <translation>Name and title are printed under NGƯỜI TIẾP NHẬN HỒ SƠ. Untick who has left; old dossiers keep the name. F8 changes the officer at work.</translation>
    </message>
    <message>
        <source> (đã nghỉ)</source>
        <translation> (has left)</translation>
    </message>
</context>
<context>
    <name>OpenPile</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Quét hoặc gõ mã đã cấp</source>
        <translation>Scan or type the code already given</translation>
    </message>
    <message>
        <source>Họ và tên chủ hồ sơ</source>
        <translation>Owner’s name</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Đã nhận lúc</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>Ghi hồ sơ này</source>
        <translation>Write this dossier</translation>
    </message>
    <message>
        <source>Về tiếp nhận thường</source>
        <translation>Back to usual intake</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhập</source>
        <translation>Dossiers entered</translation>
    </message>
    <message>
        <source>Nhập hồ sơ đang dở</source>
        <translation>Enter open dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận trước khi dùng phần mềm này, đã có mã của hệ thống tỉnh. Ngày hẹn tính từ lúc đã nhận. Thủ tục và ngày nhận giữ lại cho hồ sơ sau.</source>
        <translation>Dossiers received before this program was used, with a code of the provincial system. The date counts from their reception. Procedure and day stay for the next one.</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Nhập mã hồ sơ đã cấp.</source>
        <translation>Enter the code already given.</translation>
    </message>
    <message>
        <source> Thông tin còn nguyên, thử lại.</source>
        <translation> Everything is still here, try again.</translation>
    </message>
    <message>
        <source>{code} · {owner} · {procedure} · hẹn trả {due}</source>
        <translation>{code} · {owner} · {procedure} · due {due}</translation>
    </message>
    <message>
        <source>Đã nhập {n} hồ sơ</source>
        <translation>{n} dossiers entered</translation>
    </message>
    <message>
        <source>Đã nhập {code}</source>
        <translation>{code} entered</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Đã nhận lúc</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>Mã hồ sơ đã cấp, nếu có</source>
        <translation>Dossier code already given, if any</translation>
    </message>
    <message>
        <source>Mã tạm trên phiếu in sẵn</source>
        <translation>Temporary code of a pre-printed slip</translation>
    </message>
    <message>
        <source>Mã hồ sơ trước đã trả lại</source>
        <translation>Code of the dossier sent back before</translation>
    </message>
    <message>
        <source>Chờ mã của tỉnh</source>
        <translation>Await the province&apos;s code</translation>
    </message>
    <message>
        <source>Hệ thống của tỉnh sẽ cấp mã hồ sơ; phiếu hẹn mang mã tạm</source>
        <translation>The provincial system will give the code; the slip carries a temporary one</translation>
    </message>
    <message>
        <source>Phi địa giới</source>
        <translation>Non-boundary</translation>
    </message>
    <message>
        <source>Thời hạn bắt đầu khi cơ quan có thẩm quyền nhận được hồ sơ</source>
        <translation>The time begins when the competent agency has the dossier</translation>
    </message>
</context>
<context>
    <name>OutageBook</name>
    <message>
        <source>Hệ thống thông tin giải quyết thủ tục hành chính</source>
        <translation>Information system for administrative procedures</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công quốc gia</source>
        <translation>National public service portal</translation>
    </message>
    <message>
        <source>Cơ sở dữ liệu quốc gia về dân cư</source>
        <translation>National population database</translation>
    </message>
    <message>
        <source>Đường truyền mạng</source>
        <translation>Network line</translation>
    </message>
    <message>
        <source>Điện</source>
        <translation>Electricity</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Thông báo, số công văn, ảnh chụp màn hình lưu ở đâu</source>
        <translation>Notice, letter number, where the screenshot is kept</translation>
    </message>
    <message>
        <source>Ghi bắt đầu sự cố</source>
        <translation>Note the failure</translation>
    </message>
    <message>
        <source>Ghi hệ thống chạy lại</source>
        <translation>Note that it works again</translation>
    </message>
    <message>
        <source>Các sự cố</source>
        <translation>Failures</translation>
    </message>
    <message>
        <source>Hệ thống</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Từ lúc</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến lúc</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Kéo dài</source>
        <translation>Lasted</translation>
    </message>
    <message>
        <source>Người ghi</source>
        <translation>Noted by</translation>
    </message>
    <message>
        <source>Hồ sơ quá hạn có sự cố</source>
        <translation>Late dossiers with a failure</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Hệ thống ngừng</source>
        <translation>System down</translation>
    </message>
    <message>
        <source>Nói lên điều gì</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Giờ ghi chưa đúng: viết như 20/11/2026 09:20.</source>
        <translation>The hour is not right: write it like 20/11/2026 09:20.</translation>
    </message>
    <message>
        <source>Đã ghi: {system} chạy lại lúc {at}, ngừng {length}.</source>
        <translation>Noted: {system} works again at {at}, after {length}.</translation>
    </message>
    <message>
        <source>Đã ghi: {system} ngừng từ {at}.</source>
        <translation>Noted: {system} down since {at}.</translation>
    </message>
    <message>
        <source>chưa chạy lại</source>
        <translation>not working yet</translation>
    </message>
    <message>
        <source>(hệ thống chung)</source>
        <translation>(the shared system)</translation>
    </message>
    <message>
        <source>{n} ngày</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} giờ</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} phút</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Không có sự cố thì đã đúng hạn</source>
        <translation>Without the failure it was in time</translation>
    </message>
    <message>
        <source>Sự cố chỉ là một phần</source>
        <translation>The failure is only a part of it</translation>
    </message>
    <message>
        <source>{n} hồ sơ quá hạn có lúc hệ thống ngừng (giờ làm việc; không trừ vào quá hạn)</source>
        <translation>{n} late dossiers with a system down meanwhile (working time; not taken off the delay)</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn nào gặp sự cố</source>
        <translation>No late dossier met a failure</translation>
    </message>
</context>
<context>
    <name>PadBook</name>
    <message>
        <source>Dùng từ ngày</source>
        <translation>Used from</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Số phiếu mỗi ngày</source>
        <translation>Slips a day</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>Nhập phiếu này</source>
        <translation>Enter this slip</translation>
    </message>
    <message>
        <source>Phiếu đã in, chưa nhập</source>
        <translation>Printed slips, not entered</translation>
    </message>
    <message>
        <source>Mã tạm</source>
        <translation>Temporary code</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>In lúc</source>
        <translation>Printed at</translation>
    </message>
    <message>
        <source>Người in</source>
        <translation>Printed by</translation>
    </message>
    <message>
        <source>In sẵn trước khi mất điện. Mỗi phiếu có mã tạm (TAM…) và mã vạch, viết tay khi máy hỏng. Có điện lại thì nhập từng phiếu với giờ nhận thật; hồ sơ được mã chính thức, cả hai mã đều tra cứu được.</source>
        <translation>To be printed before the power fails. Each slip has a temporary code (TAM…) and a bar code, to be filled in by hand. With power back, each is entered with its true hour; the dossier gets its official code, and both codes are found.</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Đã in, chưa nhập: {n} phiếu của {days} lần in</source>
        <translation>Printed, not entered: {n} slips of {days} printings</translation>
    </message>
    <message>
        <source>Không còn phiếu nào chưa nhập</source>
        <translation>No slip is left to be entered</translation>
    </message>
    <message>
        <source>Ngày hoặc số phiếu chưa đúng: mỗi lần in từ 1 đến {n} phiếu.</source>
        <translation>The days or the number of slips are not right: 1 to {n} slips at a time.</translation>
    </message>
    <message>
        <source>Phiếu cúp điện {day}, {n} phiếu</source>
        <translation>Slips for a power cut {day}, {n} slips</translation>
    </message>
    <message>
        <source>{days} ngày × {count} = {n} phiếu, mỗi phiếu hai liên</source>
        <translation>{days} days × {count} = {n} slips, two copies each</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>Gõ hoặc chọn giấy tờ…</source>
        <translation>Type or choose a paper…</translation>
    </message>
    <message>
        <source>Loại của giấy tờ {n}</source>
        <translation>Kind of paper {n}</translation>
    </message>
    <message>
        <source>(không ghi loại)</source>
        <translation>(kind not noted)</translation>
    </message>
    <message>
        <source>Số lượng của giấy tờ {n}</source>
        <translation>Number of paper {n}</translation>
    </message>
    <message>
        <source>Giấy tờ {n} thiếu, sai điều gì</source>
        <translation>What is missing or wrong about paper {n}</translation>
    </message>
    <message>
        <source>Thiếu, sai điều gì</source>
        <translation>What is missing or wrong</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Thành phần hồ sơ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Còn thiếu: {name}</source>
        <translation>Missing: {name}</translation>
    </message>
    <message>
        <source>Không ghi giấy tờ nào.</source>
        <translation>No papers were noted.</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>Giấy tờ khác</source>
        <translation>Another paper</translation>
    </message>
    <message>
        <source>Giấy tờ khác: gõ tên rồi Enter</source>
        <translation>Another paper: type its name, then Enter</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ</source>
        <translation>Number of sets</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>{name} ({count} lần)</source>
        <translation>{name} ({count} times)</translation>
    </message>
    <message>
        <source>Hay thiếu: {names}</source>
        <translation>Often missing: {names}</translation>
    </message>
    <message>
        <source>Chọn thủ tục để hiện danh sách giấy tờ.</source>
        <translation>Choose a procedure to see its papers.</translation>
    </message>
    <message>
        <source>Danh mục chưa có danh sách giấy tờ của thủ tục này. Ghi từng giấy tờ.</source>
        <translation>The catalogue has no papers for this procedure. Write them one by one.</translation>
    </message>
    <message>
        <source>còn thiếu {n}</source>
        <translation>{n} missing</translation>
    </message>
    <message>
        <source>đã nhận {n}</source>
        <translation>{n} received</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Loại: {name}</source>
        <translation>Kind: {name}</translation>
    </message>
    <message>
        <source>Số lượng: {name}</source>
        <translation>Count: {name}</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>Đường đi của hồ sơ</source>
        <translation>Path of the dossier</translation>
    </message>
    <message>
        <source> (lãnh đạo)</source>
        <translation> (leader)</translation>
    </message>
    <message>
        <source>, quầy {n}</source>
        <translation>, counter {n}</translation>
    </message>
    <message>
        <source>
Lãnh đạo duyệt: {name}</source>
        <translation>
Approved by: {name}</translation>
    </message>
    <message>
        <source>
Nhập sau, lúc {at}</source>
        <translation>
Entered late, at {at}</translation>
    </message>
    <message>
        <source>, bản in lại lần {n}</source>
        <translation>, reprint no. {n}</translation>
    </message>
    <message>
        <source> cho {to}</source>
        <translation> to {to}</translation>
    </message>
    <message>
        <source> – lý do: {reason}</source>
        <translation> – reason: {reason}</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>Mức thu: {text}</source>
        <translation>Fee: {text}</translation>
    </message>
    <message>
        <source>Số trang bản chính</source>
        <translation>Pages of the original</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Sum (dong)</translation>
    </message>
    <message>
        <source>khi tiếp nhận</source>
        <translation>at intake</translation>
    </message>
    <message>
        <source>khi bổ sung</source>
        <translation>at the supplement</translation>
    </message>
    <message>
        <source>khi trả kết quả</source>
        <translation>when returned</translation>
    </message>
    <message>
        <source>Lúc thu</source>
        <translation>Paid when</translation>
    </message>
    <message>
        <source>Ký hiệu biên lai</source>
        <translation>Receipt series</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Người nộp tiền</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Lý do miễn</source>
        <translation>Reason for the exemption</translation>
    </message>
    <message>
        <source>Hộ nghèo, người khuyết tật…</source>
        <translation>Poor household, disabled person…</translation>
    </message>
    <message>
        <source>Lý do miễn (khi không thu)</source>
        <translation>Reason for the exemption (when nothing is taken)</translation>
    </message>
    <message>
        <source>Số tiền chưa đúng. Gõ số đồng, như 150.000.</source>
        <translation>The sum is not right. Type dong, like 150.000.</translation>
    </message>
    <message>
        <source>Đã ghi miễn phí, lệ phí: {why}.</source>
        <translation>Exemption noted: {why}.</translation>
    </message>
    <message>
        <source>Đã thu {amount} của hồ sơ {code}.</source>
        <translation>{amount} taken for dossier {code}.</translation>
    </message>
    <message>
        <source>Bằng chữ: {words}</source>
        <translation>In words: {words}</translation>
    </message>
</context>
<context>
    <name>PaymentSquare</name>
    <message>
        <source>Mã VietQR nộp phí</source>
        <translation>VietQR for the fee</translation>
    </message>
    <message>
        <source>Người dân quét bằng ứng dụng ngân hàng để nộp phí</source>
        <translation>The citizen scans it with a banking app to pay</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Người nộp (được ủy quyền)</source>
        <translation>Submitter (authorised)</translation>
    </message>
    <message>
        <source>Người nhận kết quả</source>
        <translation>Collected by</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Biên lai</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Bưu gửi</source>
        <translation>Postal item</translation>
    </message>
    <message>
        <source>Mã tạm</source>
        <translation>Temporary code</translation>
    </message>
    <message>
        <source>Phiếu hẹn</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>(đã xóa dữ liệu cá nhân)</source>
        <translation>(personal data erased)</translation>
    </message>
    <message>
        <source>Người đại diện</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Địa chỉ trên thẻ</source>
        <translation>Address on the card</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>miễn: {why}</source>
        <translation>exempt: {why}</translation>
    </message>
    <message>
        <source>{said} (đã hủy)</source>
        <translation>{said} (cancelled)</translation>
    </message>
    <message>
        <source>phiên bản {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>{at}, quầy {counter}, {by}</source>
        <translation>{at}, counter {counter}, {by}</translation>
    </message>
    <message>
        <source> (nhập sau, lúc {entered})</source>
        <translation> (entered later, at {entered})</translation>
    </message>
</context>
<context>
    <name>PileView</name>
    <message>
        <source>Phiếu đã quét</source>
        <translation>Scanned slips</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Còn phải thu</source>
        <translation>Still to be paid</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Stage</translation>
    </message>
</context>
<context>
    <name>PileWork</name>
    <message>
        <source>Bỏ dòng này</source>
        <translation>Remove this line</translation>
    </message>
    <message>
        <source>đã quét rồi, vẫn là một dòng</source>
        <translation>scanned already, still one line</translation>
    </message>
    <message>
        <source>{verb} ({n})</source>
        <translation>{verb} ({n})</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào để ghi. Quét phiếu.</source>
        <translation>No dossier to write down. Scan a slip.</translation>
    </message>
    <message>
        <source>{said}. Còn {n} dòng chưa ghi được.</source>
        <translation>{said}. {n} lines could not be written.</translation>
    </message>
</context>
<context>
    <name>Piles</name>
    <message>
        <source>Hồ sơ chờ nhận bàn giao</source>
        <translation>Dossiers to be taken over</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Xong trước</source>
        <translation>Done before</translation>
    </message>
    <message>
        <source>Khác biệt</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Không nhận được</source>
        <translation>Cannot be taken over</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message>
        <source>Số hiệu bưu gửi</source>
        <translation>Number of the postal item</translation>
    </message>
    <message>
        <source>Quét mã trên bì thư, hoặc gõ: EA123456789VN</source>
        <translation>Scan the code on the envelope, or type: EA123456789VN</translation>
    </message>
    <message>
        <source>Địa chỉ nhận</source>
        <translation>Address</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>Gửi bưu chính</source>
        <translation>Send by post</translation>
    </message>
    <message>
        <source>Quét phiếu của các kết quả gửi cùng một bưu gửi và mã vạch bưu gửi, rồi bấm F9.</source>
        <translation>Scan the slips of the results that go in one postal item, and its bar code, then press F9.</translation>
    </message>
    <message>
        <source>Số hiệu bưu gửi</source>
        <translation>Number of the postal item</translation>
    </message>
    <message>
        <source>Quét mã vạch bưu gửi</source>
        <translation>Scan the bar code of the postal item</translation>
    </message>
    <message>
        <source>Gửi đến địa chỉ</source>
        <translation>Send to address</translation>
    </message>
    <message>
        <source>Số hiệu bưu gửi: {number}</source>
        <translation>Postal item: {number}</translation>
    </message>
    <message>
        <source>Quét hoặc gõ số hiệu bưu gửi.</source>
        <translation>Scan or type the number of the postal item.</translation>
    </message>
    <message>
        <source>Đã gửi {n} kết quả, bưu gửi {number}</source>
        <translation>{n} results sent, postal item {number}</translation>
    </message>
</context>
<context>
    <name>PrintJobs</name>
    <message>
        <source>Phiếu yêu cầu bổ sung {code}</source>
        <translation>Request for papers {code}</translation>
    </message>
    <message>
        <source>Phiếu từ chối {code}</source>
        <translation>Refusal {code}</translation>
    </message>
    <message>
        <source>Phiếu xin lỗi và hẹn lại {code}</source>
        <translation>Apology with a new date {code}</translation>
    </message>
    <message>
        <source>Thông báo dừng giải quyết {code}</source>
        <translation>Notice of stopping {code}</translation>
    </message>
    <message>
        <source>Phiếu kiểm soát {code}</source>
        <translation>Control slip {code}</translation>
    </message>
    <message>
        <source>Nhãn {code}</source>
        <translation>Label {code}</translation>
    </message>
    <message>
        <source>Danh sách tiếp nhận {day}</source>
        <translation>Receptions {day}</translation>
    </message>
    <message>
        <source>Trang in thử</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Tờ cài đặt máy quét</source>
        <translation>Scanner set-up sheet</translation>
    </message>
    <message>
        <source>Đã ghi: đã giao phiếu {code}.</source>
        <translation>Noted: slip {code} was handed over.</translation>
    </message>
    <message>
        <source>đang in {title}</source>
        <translation>printing {title}</translation>
    </message>
    <message>
        <source>{printer} – sẵn sàng</source>
        <translation>{printer} – ready</translation>
    </message>
    <message>
        <source>Đã gửi tới máy in: {title}</source>
        <translation>Sent to the printer: {title}</translation>
    </message>
    <message>
        <source>chưa in được, phiếu đã lưu</source>
        <translation>not printed, slip saved</translation>
    </message>
    <message>
        <source>Chưa in được – phiếu đã lưu: {title}</source>
        <translation>Not printed – the slip was saved: {title}</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>Tìm lại máy in</source>
        <translation>Look for printers</translation>
    </message>
    <message>
        <source>600 điểm/inch (laser)</source>
        <translation>600 dpi (laser)</translation>
    </message>
    <message>
        <source>300 điểm/inch</source>
        <translation>300 dpi</translation>
    </message>
    <message>
        <source>203 điểm/inch (máy in nhiệt)</source>
        <translation>203 dpi (thermal)</translation>
    </message>
    <message>
        <source>2 liên: lưu và giao khách</source>
        <translation>2 copies: file and citizen</translation>
    </message>
    <message>
        <source>1 liên: giao khách</source>
        <translation>1 copy: citizen</translation>
    </message>
    <message>
        <source>Chỉ tính là đã giao phiếu sau khi quét lại phiếu</source>
        <translation>A slip counts as handed over only after it was scanned back</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận và hẹn trả</source>
        <translation>Reception slip</translation>
    </message>
    <message>
        <source>Nhãn hồ sơ 50×25 mm</source>
        <translation>Dossier label 50×25 mm</translation>
    </message>
    <message>
        <source>Danh sách, phiếu kiểm soát</source>
        <translation>Lists, control slip</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Test print</translation>
    </message>
    <message>
        <source>In thử: {paper}</source>
        <translation>Test print: {paper}</translation>
    </message>
    <message>
        <source>In thử dùng máy in đã lưu (F9). Không chọn máy in: phiếu lưu thành tệp PDF và hồ sơ ghi “chưa giao phiếu”. Gõ file:THƯ-MỤC để luôn lưu PDF vào thư mục đó.</source>
        <translation>Test prints use the saved printer (F9). Without a printer slips are saved as PDF and the dossier says “slip not handed over”. Type file:FOLDER to save every PDF there.</translation>
    </message>
    <message>
        <source>Khổ phiếu</source>
        <translation>Slip size</translation>
    </message>
    <message>
        <source>Độ phân giải máy in phiếu</source>
        <translation>Resolution of the slip printer</translation>
    </message>
    <message>
        <source>Số liên</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Không in, lưu thành PDF</source>
        <translation>Do not print, save as PDF</translation>
    </message>
</context>
<context>
    <name>ProcedureField</name>
    <message>
        <source>Gõ vài chữ không cần dấu, hoặc mã thủ tục, rồi Enter</source>
        <translation>Type a few letters without marks, or a procedure code, then Enter</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Thủ tục tìm thấy</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>Không có thủ tục nào như vậy. Thử ít chữ hơn, hoặc thêm ở F6.</source>
        <translation>There is no such procedure. Try fewer letters, or add it with F6.</translation>
    </message>
</context>
<context>
    <name>ProceduresPage</name>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Danh mục</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Nhập từ tệp</source>
        <translation>Import from a file</translation>
    </message>
    <message>
        <source>Điền chỗ trống ({n})</source>
        <translation>Fill blanks ({n})</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Ghi kết quả về</source>
        <translation>Note results</translation>
    </message>
    <message>
        <source>Quét lần lượt các phiếu của hồ sơ đã có kết quả, rồi bấm F9.</source>
        <translation>Scan the slips of dossiers whose results are here one after another, then press F9.</translation>
    </message>
    <message>
        <source>Đã ghi {n} kết quả, chờ người dân đến nhận</source>
        <translation>{n} results written down, waiting for their citizens</translation>
    </message>
</context>
<context>
    <name>Refuse</name>
    <message>
        <source>Hồ sơ đã bị trả một lần: cần lãnh đạo duyệt.</source>
        <translation>The dossier was sent back once: a leader has to approve.</translation>
    </message>
    <message>
        <source>Lý do từ chối</source>
        <translation>Reason for the refusal</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Điều, khoản của văn bản quy định</source>
        <translation>Article and clause of the rule</translation>
    </message>
    <message>
        <source>Hướng dẫn công dân làm gì tiếp</source>
        <translation>What the citizen should do next</translation>
    </message>
</context>
<context>
    <name>RegisterBook</name>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Register of dossiers</translation>
    </message>
    <message>
        <source>Danh sách giao nhận hồ sơ</source>
        <translation>Hand-over list</translation>
    </message>
    <message>
        <source>Danh sách tiếp nhận trong ngày</source>
        <translation>List of the day&apos;s intake</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tuần này</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Chỉ một lần giao (số trên danh sách)</source>
        <translation>One hand-over only (its mark on the list)</translation>
    </message>
    <message>
        <source>Để trống: mọi lần giao</source>
        <translation>Empty: all of them</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Lưu tệp PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Mọi hồ sơ tiếp nhận trong thời gian này, cả hồ sơ đã hủy, đánh số liên tục.</source>
        <translation>Every dossier taken in during this time, void ones too, numbered without a gap.</translation>
    </message>
    <message>
        <source>Hồ sơ quầy đã giao cho bộ phận xử lý, có chỗ ký giao và ký nhận.</source>
        <translation>Dossiers that the counter gave to divisions, with room for both signatures.</translation>
    </message>
    <message>
        <source>Hồ sơ tiếp nhận của một ngày, có chỗ ký khi trả kết quả.</source>
        <translation>Dossiers taken in on one day, with room to sign when the result is given back.</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ngày ghi chưa đúng: viết như 20/11/2026, ngày đầu trước ngày cuối.</source>
        <translation>The days are not right: write them like 20/11/2026, the first before the last.</translation>
    </message>
    <message>
        <source>Danh sách tiếp nhận {day}</source>
        <translation>Receptions {day}</translation>
    </message>
    <message>
        <source>Danh sách giao nhận {days}</source>
        <translation>Hand-over list {days}</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ {days}</source>
        <translation>Register {days}</translation>
    </message>
    <message>
        <source>Lưu tệp PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>Đã lưu: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
</context>
<context>
    <name>Resume</name>
    <message>
        <source>Thời hạn tạm dừng từ {since}.</source>
        <translation>The clock stands since {since}.</translation>
    </message>
    <message>
        <source>Giấy tờ đã nhận</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Chứng từ nộp tiền, giấy tờ khác với yêu cầu…</source>
        <translation>Proof of payment, papers other than asked for…</translation>
    </message>
    <message>
        <source>Đã ghi: nhận đủ, giải quyết tiếp. Hẹn trả: {due}.</source>
        <translation>Noted: all received, work goes on. Due: {due}.</translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Quét thẻ người nhận và các phiếu hẹn, theo thứ tự nào cũng được, rồi bấm F9.
Mất phiếu hẹn: quét thẻ, kết quả đang chờ của người đó sẽ hiện ra.</source>
        <translation>Scan the collector’s card and the slips, in any order, then press F9.
Slip lost: scan the card, and the results that wait for that person appear.</translation>
    </message>
    <message>
        <source>In giấy ký nhận</source>
        <translation>Print a receipt to sign</translation>
    </message>
    <message>
        <source>Người nhận kết quả</source>
        <translation>Collected by</translation>
    </message>
    <message>
        <source>Quét thẻ người nhận, hoặc gõ</source>
        <translation>Scan the collector’s card, or type</translation>
    </message>
    <message>
        <source>Số căn cước người nhận</source>
        <translation>Collector’s identity number</translation>
    </message>
    <message>
        <source>Thêm vào danh sách</source>
        <translation>Add to the list</translation>
    </message>
    <message>
        <source>Giấy ủy quyền, giấy giới thiệu</source>
        <translation>Authority, letter of introduction</translation>
    </message>
    <message>
        <source>Số, ngày, nơi chứng thực</source>
        <translation>Number, day, where certified</translation>
    </message>
    <message>
        <source>Mất phiếu hẹn  (Ctrl+M)</source>
        <translation>Slip lost  (Ctrl+M)</translation>
    </message>
    <message>
        <source>Đã đối chiếu</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Ký hiệu biên lai</source>
        <translation>Receipt series</translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Người nhận: {name}</source>
        <translation>Collector: {name}</translation>
    </message>
    <message>
        <source>Người này có {n} kết quả đang chờ: {names}</source>
        <translation>{n} results wait for this person: {names}</translation>
    </message>
    <message>
        <source>{to} không phải chủ hồ sơ hay người nộp của {codes}: phải có giấy ủy quyền hoặc giấy giới thiệu, ghi vào ô dưới.</source>
        <translation>{to} is neither owner nor submitter of {codes}: there must be an authority or a letter of introduction, to be noted below.</translation>
    </message>
    <message>
        <source>Số căn cước khớp nhưng hồ sơ ghi tên {known}: hỏi lại người nhận.</source>
        <translation>The card number agrees but the dossier names {known}: ask the person.</translation>
    </message>
    <message>
        <source>người nộp thay</source>
        <translation>the submitter</translation>
    </message>
    <message>
        <source>chủ hồ sơ</source>
        <translation>the owner</translation>
    </message>
    <message>
        <source>Họ tên khớp {who}; chưa có số căn cước để đối chiếu.</source>
        <translation>The name is that of {who}; there is no card number to compare.</translation>
    </message>
    <message>
        <source>Số căn cước và họ tên khớp {who}.</source>
        <translation>Card number and name are those of {who}.</translation>
    </message>
    <message>
        <source>Thẻ căn cước: số và họ tên khớp với hồ sơ</source>
        <translation>Citizen card: number and name agree with the dossier</translation>
    </message>
    <message>
        <source>Còn phải thu: {money}</source>
        <translation>Still to be paid: {money}</translation>
    </message>
    <message>
        <source>{said} ({n} hồ sơ chưa rõ phí)</source>
        <translation>{said} ({n} dossiers with an unclear fee)</translation>
    </message>
    <message>
        <source>Quét thẻ hoặc gõ tên người nhận kết quả.</source>
        <translation>Scan the collector’s card or type the name.</translation>
    </message>
    <message>
        <source>Ghi giấy ủy quyền hoặc giấy giới thiệu của người nhận.</source>
        <translation>Note the authority or letter of introduction of the collector.</translation>
    </message>
    <message>
        <source>Ghi đã đối chiếu những gì thay cho phiếu hẹn.</source>
        <translation>Note what was checked in place of the slip.</translation>
    </message>
    <message>
        <source>Đã trả {n} kết quả cho {to}</source>
        <translation>{n} results given to {to}</translation>
    </message>
    <message>
        <source>Giấy ký nhận kết quả {code}</source>
        <translation>Receipt to sign for {code}</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>{stage} · trả lại giấy tờ</source>
        <translation>{stage} · papers to be given back</translation>
    </message>
</context>
<context>
    <name>Router</name>
    <message>
        <source>mở hồ sơ</source>
        <translation>dossier opened</translation>
    </message>
    <message>
        <source>không mở được</source>
        <translation>not opened</translation>
    </message>
    <message>
        <source>Thẻ được quét ở chế độ bàn phím, có thể sai chữ: đối chiếu họ tên và địa chỉ với thẻ, hoặc chuyển máy quét sang cổng COM (F12).</source>
        <translation>The card was scanned in keyboard mode, letters may be wrong: compare name and address with the card, or switch the scanner to a COM port (F12).</translation>
    </message>
    <message>
        <source>Bộ gõ tiếng Việt đã làm sai mã vừa quét: tắt UniKey rồi quét lại, hoặc chuyển máy quét sang cổng COM (F12).</source>
        <translation>The Vietnamese input method garbled this scan: turn UniKey off and scan again, or switch the scanner to a COM port (F12).</translation>
    </message>
    <message>
        <source>Bàn phím của máy đang ở ngôn ngữ khác máy quét nên mã bị sai: chọn bàn phím tiếng Anh (Mỹ), hoặc chuyển máy quét sang cổng COM (F12).</source>
        <translation>The keyboard of this PC has another language than the scanner, so the code is wrong: choose the English (US) keyboard, or switch the scanner to a COM port (F12).</translation>
    </message>
    <message>
        <source>Phím Caps Lock đang bật nên mã quét bị sai: tắt Caps Lock, quét lại.</source>
        <translation>Caps Lock is on, so the code is wrong: turn it off and scan again.</translation>
    </message>
    <message>
        <source>mã bị sai chữ: {text}</source>
        <translation>garbled code: {text}</translation>
    </message>
    <message>
        <source>Phiếu {code} đã bị hủy.</source>
        <translation>Slip {code} was voided.</translation>
    </message>
    <message>
        <source>Phiếu {code} của quầy khác: máy này chưa kiểm tra được chữ ký.</source>
        <translation>Slip {code} is from another counter: this PC cannot check its signature yet.</translation>
    </message>
    <message>
        <source>Mã bưu gửi {text}: chưa có việc nào dùng mã này.</source>
        <translation>Post code {text}: nothing uses it yet.</translation>
    </message>
    <message>
        <source>Mã số thuế {text}: gõ vào ô số giấy tờ ở trang Tiếp nhận.</source>
        <translation>Tax code {text}: type it into the number field of Intake.</translation>
    </message>
    <message>
        <source>Không hiểu mã vừa quét: {text}</source>
        <translation>This scan is not understood: {text}</translation>
    </message>
    <message>
        <source>không dùng được ở đây</source>
        <translation>of no use here</translation>
    </message>
    <message>
        <source>thẻ căn cước</source>
        <translation>identity card</translation>
    </message>
    <message>
        <source>phiếu</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>mã hồ sơ</source>
        <translation>dossier code</translation>
    </message>
    <message>
        <source>mã tạm</source>
        <translation>temporary code</translation>
    </message>
    <message>
        <source>mã bưu gửi</source>
        <translation>post code</translation>
    </message>
    <message>
        <source>mã số thuế</source>
        <translation>tax code</translation>
    </message>
    <message>
        <source>mã ghép quầy</source>
        <translation>pairing code of a counter</translation>
    </message>
    <message>
        <source>mã lạ</source>
        <translation>unknown code</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>(đã xóa dữ liệu cá nhân)</source>
        <translation>(personal data erased)</translation>
    </message>
    <message>
        <source>Điện thoại: {phone}</source>
        <translation>Phone: {phone}</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>{why} Thông tin trên trang còn nguyên, chưa cấp mã; thử lại F9.</source>
        <translation>{why} Everything is still on the page, no code was given; try F9 again.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Quét phiếu, hoặc gõ mã rồi Enter</source>
        <translation>Scan a slip, or type a code, then Enter</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Phiếu này đã có phiên bản mới thay thế. Quét phiếu mới.</source>
        <translation>This slip was replaced by a newer one. Scan the new slip.</translation>
    </message>
    <message>
        <source>Giờ đã làm không đúng. Ghi như 20/11/2026 09:20.</source>
        <translation>The hour is not right. Write it like 20/11/2026 09:20.</translation>
    </message>
    <message>
        <source>{why} Các dòng còn trong danh sách chưa ghi, có thể thử lại.</source>
        <translation>{why} The lines still in the list were not written; try again.</translation>
    </message>
</context>
<context>
    <name>ScannerSettings</name>
    <message>
        <source>Tìm lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>tự nhận (CR, LF hoặc CRLF)</source>
        <translation>automatic (CR, LF or CRLF)</translation>
    </message>
    <message>
        <source>không có: theo khoảng lặng</source>
        <translation>none: by silence</translation>
    </message>
    <message>
        <source>Khoảng lặng, phần nghìn giây</source>
        <translation>Silence in milliseconds</translation>
    </message>
    <message>
        <source>Chưa quét gì. Quét một mã bất kỳ để thử.</source>
        <translation>Nothing scanned yet. Scan any code to try.</translation>
    </message>
    <message>
        <source>Từng byte của lần quét cuối</source>
        <translation>Bytes of the last scan</translation>
    </message>
    <message>
        <source>In tờ cài đặt máy quét</source>
        <translation>Print the scanner set-up sheet</translation>
    </message>
    <message>
        <source>Cổng</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Tốc độ (baud)</source>
        <translation>Speed (baud)</translation>
    </message>
    <message>
        <source>Ký tự kết thúc</source>
        <translation>Ending</translation>
    </message>
    <message>
        <source>Khoảng lặng (ms)</source>
        <translation>Silence (ms)</translation>
    </message>
    <message>
        <source>Máy quét nên để ở chế độ cổng COM (USB-COM). Chọn theo tên thiết bị USB thì cắm sang ổ khác vẫn nhận. Có thể gõ socket://máy:cổng.</source>
        <translation>The scanner should be in COM port mode (USB-COM). Chosen by its USB name it is found in any socket. socket://host:port works too.</translation>
    </message>
    <message>
        <source>Quét thử</source>
        <translation>Try a scan</translation>
    </message>
    <message>
        <source>Không dùng cổng COM</source>
        <translation>No COM port</translation>
    </message>
    <message>
        <source>Tự tìm máy quét USB</source>
        <translation>Find a USB scanner</translation>
    </message>
    <message>
        <source>Lần quét cuối: {n} byte, mã chữ {encoding}</source>
        <translation>Last scan: {n} bytes, encoding {encoding}</translation>
    </message>
    <message>
        <source>{said} – có chữ không chắc chắn</source>
        <translation>{said} – some letters are doubtful</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Đã lưu: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
</context>
<context>
    <name>SendAcross</name>
    <message>
        <source>Hồ sơ của cơ quan {office}: kết quả và giấy tờ trả về đó.</source>
        <translation>A dossier of office {office}: result and papers go back there.</translation>
    </message>
    <message>
        <source>Kết quả trả về</source>
        <translation>Result sent back</translation>
    </message>
    <message>
        <source>Không giải quyết được</source>
        <translation>Could not be decided</translation>
    </message>
</context>
<context>
    <name>SendBack</name>
    <message>
        <source>Lãnh đạo yêu cầu làm lại điều gì</source>
        <translation>What the leader wants done again</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Các phần cài đặt</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>Lưu cài đặt</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy in và phiếu</source>
        <translation>Printers and slips</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Đã bỏ các thay đổi chưa lưu.</source>
        <translation>Unsaved changes dropped.</translation>
    </message>
    <message>
        <source>Đã lưu cài đặt.</source>
        <translation>Settings saved.</translation>
    </message>
    <message>
        <source>Không có gì thay đổi.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Ngôn ngữ đổi khi mở lại phần mềm.</source>
        <translation>The language changes after a restart.</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Kho hồ sơ</source>
        <translation>Shelves</translation>
    </message>
    <message>
        <source>Xem kho</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Xếp lên kệ</source>
        <translation>Lay on shelf</translation>
    </message>
    <message>
        <source>Kiểm kê</source>
        <translation>Stock-take</translation>
    </message>
</context>
<context>
    <name>ShelfTable</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Đang ghi ở kệ</source>
        <translation>Noted on shelf</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Phiếu đã quét</source>
        <translation>Scanned slips</translation>
    </message>
</context>
<context>
    <name>Shelve</name>
    <message>
        <source>Đang ở: {place}, từ {at}.</source>
        <translation>Now at: {place}, since {at}.</translation>
    </message>
    <message>
        <source>Kệ, ngăn</source>
        <translation>Shelf, compartment</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Người làm</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Thời hạn tính từ khi cơ quan có thẩm quyền nhận được hồ sơ.</source>
        <translation>The time begins when the competent agency has the dossier.</translation>
    </message>
    <message>
        <source>Cơ quan có thẩm quyền</source>
        <translation>Competent agency</translation>
    </message>
    <message>
        <source>Đã bắt đầu tính thời hạn. Hẹn trả: {due}.</source>
        <translation>The time has begun. Due: {due}.</translation>
    </message>
</context>
<context>
    <name>StateSection</name>
    <message>
        <source>Trao đổi ngay</source>
        <translation>Exchange now</translation>
    </message>
    <message>
        <source>Các quầy khác của cơ quan</source>
        <translation>Other counters of the office</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Theo tin gần nhất</source>
        <translation>By the latest news</translation>
    </message>
    <message>
        <source>Việc chưa nhận được</source>
        <translation>Not taken in</translation>
    </message>
    <message>
        <source>Việc số</source>
        <translation>Act no.</translation>
    </message>
    <message>
        <source>Từ lúc</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Vì sao, làm gì</source>
        <translation>Why, and what to do</translation>
    </message>
    <message>
        <source>Không có việc nào của quầy khác phải để riêng.</source>
        <translation>Nothing of another counter had to be set aside.</translation>
    </message>
    <message>
        <source>Chưa biết quầy nào khác của cơ quan: quầy kia phải nối và gửi một lần.</source>
        <translation>No other counter of the office is known yet: it has to join and send once.</translation>
    </message>
    <message>
        <source>Nơi chung</source>
        <translation>Meeting place</translation>
    </message>
    <message>
        <source>Quầy này</source>
        <translation>This counter</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Trao đổi gần nhất</source>
        <translation>Last exchange</translation>
    </message>
    <message>
        <source>Việc của quầy khác chưa nhận được</source>
        <translation>Acts of other counters not taken in</translation>
    </message>
    <message>
        <source>chưa nối</source>
        <translation>not joined</translation>
    </message>
    <message>
        <source>chưa lần nào</source>
        <translation>never</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>không gửi đi đâu</source>
        <translation>sent nowhere</translation>
    </message>
    <message>
        <source>không còn gì</source>
        <translation>nothing left</translation>
    </message>
    <message>
        <source>{n} việc, {dossiers} hồ sơ, cũ nhất {at}</source>
        <translation>{n} acts, {dossiers} dossiers, oldest {at}</translation>
    </message>
    <message>
        <source>có đủ mọi việc mà quầy này biết</source>
        <translation>has every act known here</translation>
    </message>
    <message>
        <source>còn thiếu {n} việc mà quầy này biết</source>
        <translation>lacks {n} acts known here</translation>
    </message>
    <message>
        <source>Đã trao đổi: gửi {sent} việc, nhận {received} việc.</source>
        <translation>Exchanged: {sent} acts sent, {received} received.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>Chưa quét gì</source>
        <translation>Nothing scanned yet</translation>
    </message>
    <message>
        <source>chưa chọn cổng</source>
        <translation>no port chosen</translation>
    </message>
    <message>
        <source>chưa nối</source>
        <translation>not joined</translation>
    </message>
    <message>
        <source>đang mở {port}</source>
        <translation>opening {port}</translation>
    </message>
    <message>
        <source>{port} sẵn sàng</source>
        <translation>{port} ready</translation>
    </message>
    <message>
        <source>mất kết nối</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>cổng đang bị chiếm</source>
        <translation>port in use</translation>
    </message>
    <message>
        <source>không được phép mở cổng</source>
        <translation>port not permitted</translation>
    </message>
    <message>
        <source>có lỗi</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>chưa chọn máy in</source>
        <translation>no printer chosen</translation>
    </message>
    <message>
        <source>Chưa chọn máy in cho phiếu. Phiếu được lưu thành tệp trong thư mục dữ liệu.</source>
        <translation>No printer is chosen for slips. They are saved as files in the data folder.</translation>
    </message>
    <message>
        <source>lưu thành tệp</source>
        <translation>saved as files</translation>
    </message>
    <message>
        <source>Phiếu được lưu thành tệp vào {folder}</source>
        <translation>Slips are saved as files in {folder}</translation>
    </message>
    <message>
        <source>chưa có bản sao</source>
        <translation>no copy yet</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào. Chọn một thư mục thứ hai (ổ khác, USB) ở Cài đặt.</source>
        <translation>There is no backup yet. Choose a second folder (another disk, a stick) in Settings.</translation>
    </message>
    <message>
        <source>{when} hôm nay</source>
        <translation>{when} today</translation>
    </message>
    <message>
        <source>{dossiers} hồ sơ trong bản sao {path}</source>
        <translation>{dossiers} dossiers in the copy {path}</translation>
    </message>
    <message>
        <source>Quét {time}: {said}</source>
        <translation>Scan {time}: {said}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Thôi</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Đã ghi: {what} – {code}.</source>
        <translation>Noted: {what} – {code}.</translation>
    </message>
    <message>
        <source>Lúc đã làm chưa đúng. Gõ như 20/11/2026 09:20.</source>
        <translation>The hour is not right. Type it like 20/11/2026 09:20.</translation>
    </message>
</context>
<context>
    <name>Stop</name>
    <message>
        <source>Lý do dừng giải quyết</source>
        <translation>Reason for stopping</translation>
    </message>
    <message>
        <source>Văn bản, quyết định dừng (nếu có)</source>
        <translation>Decision to stop (if any)</translation>
    </message>
    <message>
        <source>Số tiền hoàn lại (đồng)</source>
        <translation>Sum paid back (dong)</translation>
    </message>
    <message>
        <source>Đã thu {paid} của hồ sơ này.</source>
        <translation>{paid} were taken for this dossier.</translation>
    </message>
    <message>
        <source>Số tiền hoàn lại chưa đúng. Gõ số đồng, như 150.000.</source>
        <translation>The sum paid back is not right. Type dong, like 150.000.</translation>
    </message>
</context>
<context>
    <name>Submit</name>
    <message>
        <source>Hồ sơ được trình lãnh đạo ký. Thời hạn vẫn tính.</source>
        <translation>The dossier goes to the leader for signature. The time runs on.</translation>
    </message>
</context>
<context>
    <name>Supplement</name>
    <message>
        <source>Đã yêu cầu bổ sung {n} lần: lần này cần lãnh đạo duyệt.</source>
        <translation>Papers were asked for {n} times: this time a leader has to approve.</translation>
    </message>
    <message>
        <source>Từ khi ghi, thời hạn tạm dừng; ngày hẹn {due} tính lại khi nhận đủ.</source>
        <translation>Once written, the clock stands; the date {due} is counted anew when all is received.</translation>
    </message>
    <message>
        <source>Giấy tờ cần bổ sung</source>
        <translation>Papers to be supplied</translation>
    </message>
    <message>
        <source>chưa nộp</source>
        <translation>not handed in</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Vì sao hồ sơ chưa giải quyết được</source>
        <translation>Why the dossier cannot be decided</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Công dân làm gì, lấy giấy tờ ở đâu</source>
        <translation>What the citizen does, where the paper is to be had</translation>
    </message>
    <message>
        <source>Bổ sung trước ngày</source>
        <translation>To be supplied before</translation>
    </message>
    <message>
        <source>Bổ sung trước ngày (nếu có)</source>
        <translation>To be supplied before (if set)</translation>
    </message>
    <message>
        <source>Ngày chưa đúng. Gõ như 27/11/2026.</source>
        <translation>The day is not right. Type it like 27/11/2026.</translation>
    </message>
</context>
<context>
    <name>SyncBanners</name>
    <message>
        <source>Xem đồng bộ</source>
        <translation>Look at the counters</translation>
    </message>
    <message>
        <source>Gửi rồi đóng</source>
        <translation>Send, then close</translation>
    </message>
    <message>
        <source>Vẫn đóng</source>
        <translation>Close all the same</translation>
    </message>
    <message>
        <source>Ở lại</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Xuất gói USB</source>
        <translation>Write a USB bundle</translation>
    </message>
    <message>
        <source>{n} việc chưa gửi, cũ nhất {at} – vẫn đóng?</source>
        <translation>{n} acts not sent, the oldest of {at} – close all the same?</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nối quầy</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Chép qua USB</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>Việc trùng</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Đối chiếu</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Các mục đồng bộ</source>
        <translation>Parts of this page</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Counters</translation>
    </message>
</context>
<context>
    <name>SyncWatch</name>
    <message>
        <source>Quầy này làm việc một mình. Bấm để nối với các quầy khác.</source>
        <translation>This counter works alone. Press to join it with the others.</translation>
    </message>
    <message>
        <source>{n} chưa gửi</source>
        <translation>{n} not sent</translation>
    </message>
    <message>
        <source>cũ nhất {at}</source>
        <translation>oldest {at}</translation>
    </message>
    <message>
        <source>chưa nối</source>
        <translation>not joined</translation>
    </message>
    <message>
        <source>đã đến các quầy đã ghép</source>
        <translation>the paired counters have all</translation>
    </message>
    <message>
        <source>USB: {said}</source>
        <translation>USB: {said}</translation>
    </message>
    <message>
        <source>chưa trao đổi lần nào</source>
        <translation>never exchanged</translation>
    </message>
    <message>
        <source>mất liên lạc</source>
        <translation>out of reach</translation>
    </message>
    <message>
        <source>bị từ chối</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>{lost} từ {at}</source>
        <translation>{lost} since {at}</translation>
    </message>
    <message>
        <source>chờ trả lời</source>
        <translation>awaiting an answer</translation>
    </message>
    <message>
        <source>đã gửi hết · {at}</source>
        <translation>all sent · {at}</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>{giver} giao cho {unit} lúc {at}.</source>
        <translation>{giver} gave it to {unit} at {at}.</translation>
    </message>
    <message>
        <source>Bên giao ghi: {said}</source>
        <translation>The giver noted: {said}</translation>
    </message>
    <message>
        <source>Khác với khi giao</source>
        <translation>Differs from what was given</translation>
    </message>
    <message>
        <source>Để trống nếu nhận đủ</source>
        <translation>Empty where all is there</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Khác biệt</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào đang chờ nhận bàn giao.</source>
        <translation>No dossier waits to be taken over.</translation>
    </message>
    <message>
        <source>đã quét rồi, vẫn là một dòng</source>
        <translation>scanned already, still one line</translation>
    </message>
    <message>
        <source>đã quét {n}/{all} của chồng {pile}</source>
        <translation>{n}/{all} of pile {pile} scanned</translation>
    </message>
    <message>
        <source>Chồng {pile} · {way} · đã quét {n}/{all}</source>
        <translation>Pile {pile} · {way} · {n}/{all} scanned</translation>
    </message>
    <message>
        <source>{said} · còn thiếu {n}</source>
        <translation>{said} · {n} missing</translation>
    </message>
    <message>
        <source>Khác biệt của {code}</source>
        <translation>What differs about {code}</translation>
    </message>
    <message>
        <source>{verb} ({n})</source>
        <translation>{verb} ({n})</translation>
    </message>
    <message>
        <source>{n} hồ sơ do chính {name} giao: người nhận bấm F8 để đổi tên cán bộ.</source>
        <translation>{n} dossiers were given by {name}: the taker presses F8 to change the officer.</translation>
    </message>
    <message>
        <source>Chưa đánh dấu hồ sơ nào. Quét phiếu.</source>
        <translation>No dossier is ticked. Scan a slip.</translation>
    </message>
    <message>
        <source>Đã nhận {n} hồ sơ</source>
        <translation>{n} dossiers taken over</translation>
    </message>
    <message>
        <source>{said}. Còn thiếu {n} hồ sơ của chồng đã nhận.</source>
        <translation>{said}. {n} of the piles taken are still missing.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Đến hạn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <translation>In work</translation>
    </message>
    <message>
        <source>Chờ trả kết quả</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Chưa đến nhận</source>
        <translation>Uncollected</translation>
    </message>
    <message>
        <source>Hôm nay không có hồ sơ nào đến hạn.</source>
        <translation>Nothing is due today.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào quá hạn.</source>
        <translation>Nothing is late.</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào đang giải quyết.
Bấm F2 để tiếp nhận, hoặc quét thẻ căn cước của người dân.</source>
        <translation>Nothing is in work.
Press F2 to receive, or scan the citizen’s card.</translation>
    </message>
    <message>
        <source>Chưa có kết quả nào chờ trả.</source>
        <translation>No results are waiting.</translation>
    </message>
    <message>
        <source>Không có kết quả nào để lâu mà người dân chưa đến nhận.</source>
        <translation>No result has waited long for its citizen.</translation>
    </message>
    <message>
        <source>Phiếu nào cũng đã giao.</source>
        <translation>Every slip was handed over.</translation>
    </message>
    <message>
        <source>Hôm nay chưa tiếp nhận hồ sơ nào. Bấm F2 để bắt đầu.</source>
        <translation>Nothing was received today. Press F2 to begin.</translation>
    </message>
    <message>
        <source>Chờ nhận bàn giao</source>
        <translation>To be taken over</translation>
    </message>
    <message>
        <source>Giấy lạc chỗ</source>
        <translation>Papers astray</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ</source>
        <translation>List of dossiers</translation>
    </message>
    <message>
        <source>In danh sách tiếp nhận</source>
        <translation>Print receptions</translation>
    </message>
    <message>
        <source>Hôm nay: tiếp nhận {received}, trả kết quả {returned}</source>
        <translation>Today: {received} received, {returned} given back</translation>
    </message>
    <message>
        <source>{n} hồ sơ chưa giao phiếu</source>
        <translation>{n} slips not handed over</translation>
    </message>
    <message>
        <source>Tiếp nhận hôm nay</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>Chưa giao phiếu cho người dân</source>
        <translation>Slip not handed to the citizen</translation>
    </message>
</context>
<context>
    <name>Uncollecting</name>
    <message>
        <source>Không có kết quả nào chờ lâu như vậy.</source>
        <translation>No result waits that long.</translation>
    </message>
    <message>
        <source>Đưa vào danh sách trả</source>
        <translation>Put on the list to give back</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Từ {days} ngày: {n}</source>
        <translation>{days} days and more: {n}</translation>
    </message>
    <message>
        <source>Tất cả: {n}</source>
        <translation>All: {n}</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Sẽ hoàn tác: {what} – {by} ghi lúc {at}.</source>
        <translation>To be undone: {what} – {by} at {at}.</translation>
    </message>
    <message>
        <source>Việc của người khác, hoặc của ngày trước: cần lãnh đạo duyệt.</source>
        <translation>Somebody else&apos;s act, or of an earlier day: a leader has to approve.</translation>
    </message>
    <message>
        <source>Lý do hoàn tác</source>
        <translation>Reason for undoing</translation>
    </message>
    <message>
        <source>Đã hoàn tác. Hồ sơ {code} trở lại: {stage}.</source>
        <translation>Undone. Dossier {code} is again: {stage}.</translation>
    </message>
</context>
<context>
    <name>UsbSection</name>
    <message>
        <source>Mã ghép của quầy này</source>
        <translation>Pairing code of this counter</translation>
    </message>
    <message>
        <source>Quầy kia quét mã này một lần để tin quầy này</source>
        <translation>The other counter scans this once and then trusts this one</translation>
    </message>
    <message>
        <source>Hiện mã</source>
        <translation>Show code</translation>
    </message>
    <message>
        <source>Mã của quầy kia</source>
        <translation>Code of the other counter</translation>
    </message>
    <message>
        <source>Quét mã trên màn hình quầy kia, hoặc dán vào đây</source>
        <translation>Scan the code on the other counter&apos;s screen, or paste it here</translation>
    </message>
    <message>
        <source>Ghép</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Các quầy đã ghép</source>
        <translation>Paired counters</translation>
    </message>
    <message>
        <source>Quầy đã ghép</source>
        <translation>Paired counter</translation>
    </message>
    <message>
        <source>Gói đã nhận gần nhất</source>
        <translation>Latest bundle taken in</translation>
    </message>
    <message>
        <source>Thôi tin quầy</source>
        <translation>Trust no more</translation>
    </message>
    <message>
        <source>Xuất gói ra USB…</source>
        <translation>Write a bundle to USB…</translation>
    </message>
    <message>
        <source>Nhận gói…</source>
        <translation>Take a bundle in…</translation>
    </message>
    <message>
        <source>Hai quầy cho nhau xem mã một lần. Sau đó mỗi gói chép qua USB chỉ quầy kia mở được, và gói chở về báo quầy kia đã nhận tới đâu.</source>
        <translation>The two counters show each other their codes once. From then on only the other counter can open a bundle, and the bundle that comes back says what has arrived.</translation>
    </message>
    <message>
        <source>Mã của quầy này, cho quầy kia quét</source>
        <translation>Code of this counter, for the other one to scan</translation>
    </message>
    <message>
        <source>Gói cho</source>
        <translation>Bundle for</translation>
    </message>
    <message>
        <source>gói số {n}</source>
        <translation>bundle no. {n}</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>các quầy đã ghép của cơ quan</source>
        <translation>the paired counters of the office</translation>
    </message>
    <message>
        <source>Lưu gói vào USB</source>
        <translation>Save the bundle to USB</translation>
    </message>
    <message>
        <source>Gói trao đổi (*.qmc)</source>
        <translation>Exchange bundle (*.qmc)</translation>
    </message>
    <message>
        <source>Đã ghi gói số {n} cho {to}: {events} việc, vào {path}</source>
        <translation>Bundle no. {n} for {to}: {events} acts, in {path}</translation>
    </message>
    <message>
        <source>Chọn gói trên USB</source>
        <translation>Choose the bundle on the stick</translation>
    </message>
    <message>
        <source>Gói trao đổi (*.qmc);;Mọi tệp (*)</source>
        <translation>Exchange bundle (*.qmc);;All files (*)</translation>
    </message>
    <message>
        <source>Đã nhận {n} việc từ gói.</source>
        <translation>{n} acts taken in from the bundle.</translation>
    </message>
    <message>
        <source> {n} nhật ký phải để riêng: xem Trạng thái.</source>
        <translation> {n} logs had to be set aside: see State.</translation>
    </message>
    <message>
        <source>Mã của quầy {name}. Chỉ ghép khi mã lấy từ chính màn hình của quầy đó: Enter.</source>
        <translation>The code of counter {name}. Pair only if it comes from that very counter&apos;s screen: Enter.</translation>
    </message>
    <message>
        <source>Đã ghép với quầy {name}.</source>
        <translation>Paired with counter {name}.</translation>
    </message>
    <message>
        <source>Thôi nhận gói của quầy {name}.</source>
        <translation>Bundles of counter {name} are no longer taken in.</translation>
    </message>
    <message>
        <source>Bấm lần nữa: thôi tin {name}</source>
        <translation>Press again: trust {name} no more</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Các kệ</source>
        <translation>Shelves</translation>
    </message>
    <message>
        <source>Xếp lên kệ này</source>
        <translation>Lay on this shelf</translation>
    </message>
    <message>
        <source>Kiểm kê kệ này</source>
        <translation>Count this shelf</translation>
    </message>
    <message>
        <source>Giấy và bước không khớp</source>
        <translation>Papers and step disagree</translation>
    </message>
    <message>
        <source>Tất cả các kệ</source>
        <translation>All shelves</translation>
    </message>
    <message>
        <source>Giấy còn nằm trên kệ cũ trong khi bước điện tử đã chuyển: tìm và chuyển</source>
        <translation>Papers still on the old shelf while the step went on: find and move them</translation>
    </message>
    <message>
        <source>Chưa ghi hồ sơ nào trên kệ.
Bấm Alt+2 để xếp hồ sơ lên kệ bằng máy quét.</source>
        <translation>No dossier is noted on a shelf yet.
Press Alt+2 to lay dossiers on a shelf with the scanner.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>{from_unit} → {unit} · {giver} giao {at}</source>
        <translation>{from_unit} → {unit} · {giver} gave it {at}</translation>
    </message>
    <message>
        <source>{unit}, cơ quan khác · {giver} giao {at}</source>
        <translation>{unit}, another agency · {giver} gave it {at}</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Chờ nhận</source>
        <translation>Waits for</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Ready since</translation>
    </message>
    <message>
        <source>Kệ</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>{n} ngày</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>(đã xóa dữ liệu cá nhân)</source>
        <translation>(personal data erased)</translation>
    </message>
    <message>
        <source>giấy tờ</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>kết quả</source>
        <translation>result</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Kết quả chưa đến nhận</source>
        <translation>Results not collected</translation>
    </message>
</context>
<context>
    <name>WhatPanel</name>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Nội dung yêu cầu giải quyết, nếu cần</source>
        <translation>What is asked for, where needed</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Đơn vị thời hạn</source>
        <translation>Unit of the time</translation>
    </message>
    <message>
        <source>Ghi vào danh mục</source>
        <translation>Write into the catalogue</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Danh mục chưa có thời hạn của thủ tục này. Thời hạn là:</source>
        <translation>The catalogue has no time for this procedure. The time is:</translation>
    </message>
    <message>
        <source>Thông thường</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Mở {code}  (Alt+M)</source>
        <translation>Open {code}  (Alt+M)</translation>
    </message>
    <message>
        <source>Đã được hướng dẫn ngày {day}: thiếu {papers}</source>
        <translation>Guided on {day}: {papers} missing</translation>
    </message>
</context>
<context>
    <name>WhenPanel</name>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>Vì sao ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Bưu chính công ích</source>
        <translation>By public post</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Nơi nhận kết quả</source>
        <translation>Where the result is collected</translation>
    </message>
    <message>
        <source>Nối tiếp</source>
        <translation>Go on from it</translation>
    </message>
    <message>
        <source>Nhập sau, khác</source>
        <translation>Late entry, other</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận trước đó, có mã của hệ thống tỉnh, nhận bằng phiếu in sẵn khi mất điện, nộp lại sau khi bị trả, hoặc phi địa giới</source>
        <translation>A dossier received earlier, with a code of the provincial system, on a pre-printed slip in a power cut, handed in again after being sent back, or non-boundary</translation>
    </message>
    <message>
        <source>Chưa tính được</source>
        <translation>Cannot be counted yet</translation>
    </message>
    <message>
        <source>Chưa có thời hạn</source>
        <translation>No time yet</translation>
    </message>
    <message>
        <source>Thời hạn: {time}</source>
        <translation>Time: {time}</translation>
    </message>
    <message>
        <source>{said} (không đổi)</source>
        <translation>{said} (the same)</translation>
    </message>
    <message>
        <source>Nhận sau {when} hôm nay: {due}</source>
        <translation>Received after {when} today: {due}</translation>
    </message>
    <message>
        <source>Nhận ngày {when}: {due}</source>
        <translation>Received on {when}: {due}</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã trả lại trước đây: nối tiếp để trừ ngày đã dùng.</source>
        <translation>Dossier {code} was sent back before: go on from it to deduct the days used.</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quét thẻ căn cước, hoặc gõ họ tên</source>
        <translation>Scan the identity card, or type the name</translation>
    </message>
    <message>
        <source>Số căn cước / hộ chiếu</source>
        <translation>Identity card / passport</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>05/02/1985 hoặc 1985</source>
        <translation>05/02/1985 or 1985</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Người đại diện</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <translation>Submitter</translation>
    </message>
    <message>
        <source>Bỏ người nộp thay</source>
        <translation>Remove submitter</translation>
    </message>
    <message>
        <source>Họ tên người nộp thay (được ủy quyền)</source>
        <translation>Submitter’s name (authorised)</translation>
    </message>
    <message>
        <source>Số căn cước người nộp</source>
        <translation>Submitter’s identity number</translation>
    </message>
    <message>
        <source>Điện thoại người nộp</source>
        <translation>Submitter’s phone</translation>
    </message>
    <message>
        <source>Địa chỉ người nộp</source>
        <translation>Submitter’s address</translation>
    </message>
    <message>
        <source>Giấy tờ nộp thay</source>
        <translation>Paper of who hands in</translation>
    </message>
    <message>
        <source>Giấy tờ của người nộp thay</source>
        <translation>Paper of the person who hands in</translation>
    </message>
    <message>
        <source>Hết hạn ngày</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Dùng địa chỉ này</source>
        <translation>Use this address</translation>
    </message>
    <message>
        <source>Lấy thông tin cũ</source>
        <translation>Fill in from before</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nộp thay</source>
        <translation>Submitter</translation>
    </message>
    <message>
        <source>Quét thẻ người nộp thay, hoặc gõ họ tên</source>
        <translation>Scan the submitter’s card, or type the name</translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation>Name of the organisation</translation>
    </message>
    <message>
        <source>Mã số thuế / đăng ký</source>
        <translation>Tax / registration code</translation>
    </message>
    <message>
        <source>Ngày sinh gõ dạng 05/02/1985, hoặc chỉ năm 1985.</source>
        <translation>Type a birth date as 05/02/1985, or only the year 1985.</translation>
    </message>
    <message>
        <source>Ngày hết hạn gõ dạng 31/12/2026.</source>
        <translation>Type the day of expiry like 31/12/2026.</translation>
    </message>
    <message>
        <source>Địa chỉ trên thẻ: {address}</source>
        <translation>Address on the card: {address}</translation>
    </message>
    <message>
        <source>Địa chỉ hiện nay: {address}</source>
        <translation>Address of today: {address}</translation>
    </message>
    <message>
        <source>Hồ sơ trước: {known}</source>
        <translation>Earlier dossiers: {known}</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Cách tính ngày hẹn trả</source>
        <translation>How the date was counted</translation>
    </message>
    <message>
        <source>Hẹn trả: {due}</source>
        <translation>Due: {due}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Từ bây giờ người tiếp nhận là {name}.</source>
        <translation>From now on {name} receives.</translation>
    </message>
    <message>
        <source>đang sao lưu…</source>
        <translation>backing up…</translation>
    </message>
</context>
<context>
    <name>Withdraw</name>
    <message>
        <source>Lý do công dân rút hồ sơ</source>
        <translation>Why the citizen withdraws</translation>
    </message>
    <message>
        <source>Sau khi ghi, trả lại giấy tờ cho công dân ở trang Trả kết quả.</source>
        <translation>Once written, give the papers back on the page for results.</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Không có thủ tục “{text}” trong danh mục. Gõ mã (ví dụ 1.001193) hoặc vài chữ trong tên thủ tục.</source>
        <translation>There is no procedure “{text}” in the catalogue. Type a code (such as 1.001193) or a few letters of the name.</translation>
    </message>
    <message>
        <source>“{text}” có thể là nhiều thủ tục: {codes}. Hãy gõ mã hoặc thêm chữ cho rõ.</source>
        <translation>“{text}” may be several procedures: {codes}. Type a code or more letters.</translation>
    </message>
    <message>
        <source>Thủ tục {code} không có hiệu lực ngày {day:%d/%m/%Y}. Kiểm tra ngày tiếp nhận hoặc cập nhật danh mục.</source>
        <translation>Procedure {code} is not in effect on {day:%d/%m/%Y}. Check the day of reception or update the catalogue.</translation>
    </message>
    <message>
        <source>Thủ tục {code} không có trường hợp “{case}”. Hãy chọn trong các trường hợp của thủ tục.</source>
        <translation>Procedure {code} has no case “{case}”. Choose one of its cases.</translation>
    </message>
    <message>
        <source>Thủ tục {code} chưa có thời hạn giải quyết. Hãy nhập thời hạn ở trang Thủ tục; chỉ phải nhập một lần.</source>
        <translation>Procedure {code} has no processing time yet. Enter it on the Procedures page; once is enough.</translation>
    </message>
    <message>
        <source>Thời hạn {amount} không hợp lệ. Nhập số nguyên từ 1 đến 999.</source>
        <translation>The time {amount} is not valid. Enter a whole number from 1 to 999.</translation>
    </message>
    <message>
        <source>Không hiểu đơn vị thời hạn “{text}”. Dùng: ngày làm việc, ngày, tháng, giờ làm việc, trong ngày, không quy định.</source>
        <translation>The unit “{text}” is not understood. Use: ngày làm việc, ngày, tháng, giờ làm việc, trong ngày, không quy định.</translation>
    </message>
    <message>
        <source>Không hiểu loại giấy tờ “{text}”. Dùng: bản chính, bản sao chứng thực, bản sao, bản điện tử, khai thác từ CSDL, xuất trình.</source>
        <translation>The kind of paper “{text}” is not understood. Use: bản chính, bản sao chứng thực, bản sao, bản điện tử, khai thác từ CSDL, xuất trình.</translation>
    </message>
    <message>
        <source>Số trang, số bản và số trường hợp phải từ 1 trở lên.</source>
        <translation>Pages, copies and cases must be 1 or more.</translation>
    </message>
    <message>
        <source>Chưa có mức phí của thủ tục này. Hãy nhập mức phí ở trang Thủ tục hoặc ghi số tiền thực thu.</source>
        <translation>This procedure has no fee yet. Enter it on the Procedures page or write what was paid.</translation>
    </message>
    <message>
        <source>Mức phí {amount} không hợp lệ. Nhập số đồng từ 0 trở lên.</source>
        <translation>The fee {amount} is not valid. Enter đồng, 0 or more.</translation>
    </message>
    <message>
        <source>Dữ liệu của thủ tục {code} bị hỏng. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật.</source>
        <translation>The data of procedure {code} is damaged. Stop writing, leave the data folder as it is and call a technician.</translation>
    </message>
    <message>
        <source>Tệp {name} của chương trình bị thiếu hoặc hỏng. Hãy cài lại chương trình; dữ liệu hồ sơ không bị ảnh hưởng.</source>
        <translation>The program’s file {name} is missing or damaged. Install the program again; dossiers are not affected.</translation>
    </message>
    <message>
        <source>Không tìm thấy tệp {name}. Kiểm tra lại tên và thư mục.</source>
        <translation>File {name} was not found. Check name and folder.</translation>
    </message>
    <message>
        <source>Tệp {name} không phải bảng tính. Hãy dùng tệp .xlsx hoặc .csv.</source>
        <translation>File {name} is no table. Use .xlsx or .csv.</translation>
    </message>
    <message>
        <source>Tệp {name} thuộc dạng Excel cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, lưu lại thành .xlsx không mật khẩu rồi nhập lại.</source>
        <translation>File {name} is an old Excel file (.xls) or has a password. Open it in Excel, save it as .xlsx without a password and import it again.</translation>
    </message>
    <message>
        <source>Tệp {name} bị hỏng hoặc không đúng dạng. Mở bằng Excel, lưu lại rồi nhập lại.</source>
        <translation>File {name} is damaged or of another kind. Open it in Excel, save it and import it again.</translation>
    </message>
    <message>
        <source>Tệp {name} quá lớn (quá {megabytes} MB). Chỉ giữ lại bảng cần nhập rồi nhập lại.</source>
        <translation>File {name} is too large (over {megabytes} MB). Keep only the table to import.</translation>
    </message>
    <message>
        <source>Không đọc được chữ trong tệp {name}. Hãy lưu lại thành .xlsx hoặc CSV UTF-8.</source>
        <translation>The letters in file {name} cannot be read. Save it as .xlsx or CSV UTF-8.</translation>
    </message>
    <message>
        <source>Tệp {name} không có dữ liệu.</source>
        <translation>File {name} has no data.</translation>
    </message>
    <message>
        <source>Bảng trong tệp {name} dài quá {rows} dòng. Xóa các dòng thừa phía dưới rồi nhập lại.</source>
        <translation>The table in file {name} has more than {rows} rows. Delete the surplus rows below and import it again.</translation>
    </message>
    <message>
        <source>Không đọc được tệp {name} ({reason}). Nếu tệp đang mở ở chương trình khác, hãy đóng lại rồi thử lại.</source>
        <translation>File {name} cannot be read ({reason}). If it is open in another program, close it and try again.</translation>
    </message>
    <message>
        <source>Không ghi được tệp {name} ({reason}). Kiểm tra ổ đĩa, quyền của thư mục, và đóng tệp nếu đang mở trong Excel.</source>
        <translation>File {name} cannot be written ({reason}). Check disk and folder rights, and close it if it is open in Excel.</translation>
    </message>
    <message>
        <source>Không thấy hàng tiêu đề có các cột: {columns}. Hãy dùng tệp mẫu của chương trình.</source>
        <translation>There is no heading row with the columns: {columns}. Use the program’s template.</translation>
    </message>
    <message>
        <source>Có nhiều cột cùng nghĩa: {columns}. Hãy giữ lại một cột.</source>
        <translation>Several columns mean the same: {columns}. Keep one.</translation>
    </message>
    <message>
        <source>Thiếu mã thủ tục.</source>
        <translation>The procedure code is missing.</translation>
    </message>
    <message>
        <source>“{value}” không phải mã thủ tục (dạng 1.001193).</source>
        <translation>“{value}” is no procedure code (like 1.001193).</translation>
    </message>
    <message>
        <source>Thủ tục mới nên phải có tên.</source>
        <translation>A new procedure needs a name.</translation>
    </message>
    <message>
        <source>Trùng thủ tục và trường hợp với dòng {value}.</source>
        <translation>Same procedure and case as row {value}.</translation>
    </message>
    <message>
        <source>“{value}” khác với dòng trước của cùng thủ tục.</source>
        <translation>“{value}” differs from an earlier row of the same procedure.</translation>
    </message>
    <message>
        <source>Thời hạn “{value}” không phải số nguyên.</source>
        <translation>The time “{value}” is no whole number.</translation>
    </message>
    <message>
        <source>Thời hạn “{value}” không hợp lệ (từ 1 đến 999; để trống nếu giải quyết trong ngày hoặc không quy định).</source>
        <translation>The time “{value}” is not valid (1 to 999; empty for same day or none).</translation>
    </message>
    <message>
        <source>Không hiểu đơn vị thời hạn “{value}”.</source>
        <translation>The unit “{value}” is not understood.</translation>
    </message>
    <message>
        <source>Có thời hạn nhưng thiếu đơn vị.</source>
        <translation>There is a time but no unit.</translation>
    </message>
    <message>
        <source>Đơn vị “{value}” khác với đơn vị ghi ở cột Thời hạn.</source>
        <translation>The unit “{value}” differs from that in the time column.</translation>
    </message>
    <message>
        <source>Không hiểu mức phí “{value}”. Ví dụ đúng: 8.000, 2.000 đ/trang, miễn phí.</source>
        <translation>The fee “{value}” is not understood. Right: 8.000, 2.000 đ/trang, miễn phí.</translation>
    </message>
    <message>
        <source>Không đọc được giấy tờ “{value}”. Ví dụ đúng: Tờ khai [bản chính] x1.</source>
        <translation>The paper “{value}” cannot be read. Right: Tờ khai [bản chính] x1.</translation>
    </message>
    <message>
        <source>Không hiểu loại giấy tờ “{value}”.</source>
        <translation>The kind of paper “{value}” is not understood.</translation>
    </message>
    <message>
        <source>Ngày “{value}” không hợp lệ. Viết dạng 01/07/2025.</source>
        <translation>The date “{value}” is not valid. Write 01/07/2025.</translation>
    </message>
    <message>
        <source>Ngày hết hiệu lực “{value}” trước ngày bắt đầu.</source>
        <translation>The end “{value}” is before the beginning.</translation>
    </message>
    <message>
        <source>Thiếu ngày bắt đầu hiệu lực.</source>
        <translation>The first day of effect is missing.</translation>
    </message>
    <message>
        <source>Không hiểu “{value}”. Ghi một trong: tính tiếp, tính lại từ đầu, dời ngày hẹn.</source>
        <translation>“{value}” is not understood. Write one of: go on, begin anew, move the date.</translation>
    </message>
    <message>
        <source>Không đọc được bước “{value}”. Ví dụ đúng: Phòng Tư pháp = 2.</source>
        <translation>The step “{value}” cannot be read. Right is, for example: Justice division = 2.</translation>
    </message>
    <message>
        <source>“{value}” phải là “có” hoặc “không”.</source>
        <translation>“{value}” must be “có” or “không”.</translation>
    </message>
    <message>
        <source>Ô này là công thức chưa có kết quả hoặc báo lỗi. Hãy gõ giá trị trực tiếp.</source>
        <translation>This cell is a formula without a result. Type the value itself.</translation>
    </message>
    <message>
        <source>Không ghi được dữ liệu ({reason}). Chưa có gì bị mất; kiểm tra ổ đĩa rồi làm lại.</source>
        <translation>Data could not be written ({reason}). Nothing is lost; check the disk and try again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa ghi được. Những gì đã lưu vẫn nguyên; giải phóng chỗ trống rồi làm lại.</source>
        <translation>The disk is full, so nothing was written. What was saved is whole; free some room and try again.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu không cho ghi hoặc không mở được. Kiểm tra quyền của thư mục rồi làm lại.</source>
        <translation>The data folder cannot be written or opened. Check its rights and try again.</translation>
    </message>
    <message>
        <source>Dữ liệu đang được chương trình khác ghi. Đợi vài giây rồi làm lại.</source>
        <translation>Another program is writing the data. Wait a few seconds and try again.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật khôi phục từ bản sao lưu.</source>
        <translation>The data file is damaged. Stop writing, leave the data folder as it is and have a technician restore a backup.</translation>
    </message>
    <message>
        <source>Dữ liệu do phiên bản mới hơn của chương trình tạo ra (bản {version}). Dữ liệu vẫn nguyên; hãy cập nhật chương trình.</source>
        <translation>The data was made by a newer version of the program ({version}). It is untouched; update the program.</translation>
    </message>
    <message>
        <source>Danh sách tra cứu thuộc phiên bản cũ. Mở chương trình một lần hoặc chạy lệnh rebuild để dựng lại.</source>
        <translation>The search lists are of an old version. Open the program once or run rebuild.</translation>
    </message>
    <message>
        <source>Nhật ký chỉ được ghi thêm, không được sửa. Không có gì thay đổi; báo kỹ thuật.</source>
        <translation>The log is only added to, never edited. Nothing was changed; call a technician.</translation>
    </message>
    <message>
        <source>Nhật ký {log} thiếu hoặc sai thứ tự ở dòng {seq}. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật.</source>
        <translation>Log {log} has a gap or wrong order at line {seq}. Stop writing, leave the data folder as it is and call a technician.</translation>
    </message>
    <message>
        <source>Dòng {seq} của nhật ký {log} đã bị sửa. Ngừng ghi, giữ nguyên thư mục dữ liệu và báo kỹ thuật.</source>
        <translation>Line {seq} of log {log} was edited. Stop writing, leave the data folder as it is and call a technician.</translation>
    </message>
    <message>
        <source>Dòng {seq} của nhật ký {log} mất phần dữ liệu cá nhân mà không có quyết định xóa. Báo kỹ thuật.</source>
        <translation>Line {seq} of log {log} lost its personal part without an order to erase it. Call a technician.</translation>
    </message>
    <message>
        <source>Phần dữ liệu cá nhân ở dòng {seq} của nhật ký {log} đã bị sửa. Báo kỹ thuật.</source>
        <translation>The personal part of line {seq} of log {log} was edited. Call a technician.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu không có khóa của nhật ký {log} nên không ký phiếu được. Mở lại chương trình để bắt đầu nhật ký mới.</source>
        <translation>The data file has no key for log {log}, so slips cannot be signed. Start the program again to begin a new log.</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân đã xóa theo luật lại xuất hiện ở dòng {seq} của nhật ký {log}. Báo kỹ thuật.</source>
        <translation>Personal data erased by law is back at line {seq} of log {log}. Tell a technician.</translation>
    </message>
    <message>
        <source>Bản sao lưu {path} thiếu dữ liệu nên không được tính. Sao lưu lại sang thư mục khác.</source>
        <translation>The backup {path} lacks data and does not count. Back up to another folder.</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi chưa lường trước. Dữ liệu đã lưu vẫn an toàn; lỗi đã được ghi vào tệp nhật ký chương trình.</source>
        <translation>The program met an unforeseen error. What was saved is safe; the error is in the program’s log file.</translation>
    </message>
    <message>
        <source>“{text}” không phải mã định danh cơ quan. Viết như H01.151.01 hoặc 000.00.15.H25.</source>
        <translation>“{text}” is no agency identifier. Write H01.151.01 or 000.00.15.H25.</translation>
    </message>
    <message>
        <source>Chưa có tên cơ quan. Nhập tên như in trên giấy.</source>
        <translation>The office has no name. Enter it as printed.</translation>
    </message>
    <message>
        <source>Đang dùng cơ quan mẫu: giấy in ra không có giá trị. Khai báo cơ quan thật ở Cài đặt (F12).</source>
        <translation>A sample office is in use: its papers are not valid. Set up the real office in Settings (F12).</translation>
    </message>
    <message>
        <source>Số quầy của cơ quan ({counters}) không dùng được. Nhập từ 1 đến 1000.</source>
        <translation>The number of counters ({counters}) is of no use. Enter 1 to 1000.</translation>
    </message>
    <message>
        <source>Quầy số {counter} không có trong {counters} quầy của cơ quan. Nhập lại số quầy.</source>
        <translation>There is no counter {counter} among the {counters} of the office. Enter it again.</translation>
    </message>
    <message>
        <source>Không có cán bộ tên “{name}” đang làm việc ở quầy này. Thêm cán bộ ở Cài đặt hoặc gõ đúng họ tên.</source>
        <translation>No officer “{name}” works at this counter. Add one in Settings or type the right name.</translation>
    </message>
    <message>
        <source>Chưa có họ tên cán bộ.</source>
        <translation>The officer has no name.</translation>
    </message>
    <message>
        <source>Không có vai trò “{role}”.</source>
        <translation>There is no role “{role}”.</translation>
    </message>
    <message>
        <source>Quầy {counter} đã dùng hết số của ngày {day:%d/%m/%Y}. Tiếp nhận ở quầy khác hoặc dùng mã do hệ thống của tỉnh cấp.</source>
        <translation>Counter {counter} has used all numbers of {day:%d/%m/%Y}. Receive at another counter or use a code of the provincial system.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã có ở đây. Mở hồ sơ đó để xem, không tiếp nhận lần hai.</source>
        <translation>Dossier {code} is already here. Open it; it is not received twice.</translation>
    </message>
    <message>
        <source>Mã {code} không phải của cơ quan này. Quét phiếu do chính quầy này in.</source>
        <translation>Code {code} is not of this office. Scan a slip that this counter printed.</translation>
    </message>
    <message>
        <source>Mã lệnh “{id}” đã dùng cho một việc khác. Dùng mã lệnh mới.</source>
        <translation>Command id “{id}” was used for something else. Use a new one.</translation>
    </message>
    <message>
        <source>Tệp cài đặt có giá trị không dùng được ({names}); đang dùng giá trị mặc định. Xem lại ở Cài đặt (F12).</source>
        <translation>The settings file has values of no use ({names}); defaults are in use. See Settings (F12).</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu này được chép từ nơi khác. Quầy bắt đầu nhật ký mới và đánh số ở phần dự trữ, để không trùng số với bản gốc.</source>
        <translation>This data folder was copied from elsewhere. The counter begins a new log and numbers in a reserved part, so that no number meets the original’s.</translation>
    </message>
    <message>
        <source>Dữ liệu được khôi phục từ bản sao cũ. Quầy đánh số ở phần dự trữ; hãy quét phiếu hẹn in gần nhất để đánh số nối tiếp.</source>
        <translation>The data was restored from an old copy. The counter numbers in a reserved part; scan the last printed slip to go on after it.</translation>
    </message>
    <message>
        <source>Chữ đọc từ máy quét có thể sai dấu. So lại với thẻ; nên đặt máy quét ở chế độ USB-COM, UTF-8.</source>
        <translation>Letters from the scanner may have wrong marks. Compare with the card; better set the scanner to USB-COM, UTF-8.</translation>
    </message>
    <message>
        <source>Đồng hồ máy ({now:%H:%M %d/%m/%Y}) chậm hơn lần ghi gần nhất ({last:%H:%M %d/%m/%Y}). Chỉnh lại giờ, hoặc xác nhận giờ đúng rồi làm tiếp.</source>
        <translation>The clock ({now:%H:%M %d/%m/%Y}) is behind the last record ({last:%H:%M %d/%m/%Y}). Set it right, or confirm it and go on.</translation>
    </message>
    <message>
        <source>Đồng hồ máy ({now:%H:%M %d/%m/%Y}) đi trước lần ghi gần nhất ({last:%H:%M %d/%m/%Y}) hơn 30 ngày. Chỉnh lại giờ, hoặc xác nhận giờ đúng rồi làm tiếp.</source>
        <translation>The clock ({now:%H:%M %d/%m/%Y}) is more than 30 days ahead of the last record ({last:%H:%M %d/%m/%Y}). Set it right, or confirm it and go on.</translation>
    </message>
    <message>
        <source>Đồng hồ: {now:%H:%M:%S %d/%m/%Y}, không có gì bất thường.</source>
        <translation>Clock: {now:%H:%M:%S %d/%m/%Y}, nothing unusual.</translation>
    </message>
    <message>
        <source>Chưa có tên chủ hồ sơ. Quét thẻ căn cước hoặc gõ họ tên.</source>
        <translation>The owner has no name. Scan the identity card or type it.</translation>
    </message>
    <message>
        <source>Chưa chọn thủ tục. Gõ mã hoặc vài chữ của tên thủ tục rồi Enter.</source>
        <translation>No procedure is chosen. Type a code or a few letters of the name, then Enter.</translation>
    </message>
    <message>
        <source>Thời điểm nhận {at:%H:%M %d/%m/%Y} chưa tới. Nhập thời điểm đã qua.</source>
        <translation>The time of reception {at:%H:%M %d/%m/%Y} is still to come. Enter a past one.</translation>
    </message>
    <message>
        <source>Giấy tờ “{name}”: số lượng {count} không hợp lệ. Nhập từ 1 trở lên.</source>
        <translation>Paper “{name}”: the count {count} is not valid. Enter 1 or more.</translation>
    </message>
    <message>
        <source>Người này đang có hồ sơ {code} về “{procedure}” chưa xong.</source>
        <translation>This person has an open dossier {code} about “{procedure}”.</translation>
    </message>
    <message>
        <source>Phiên bản thủ tục đang dùng không có hiệu lực vào ngày {day:%d/%m/%Y}. Kiểm tra lại thời hạn và giấy tờ.</source>
        <translation>The version of the procedure is not in effect on {day:%d/%m/%Y}. Check time and papers.</translation>
    </message>
    <message>
        <source>Chữ {letters} không có trong phông chữ của giấy; trên phiếu sẽ in □. Sửa lại tên nếu gõ nhầm.</source>
        <translation>The letters {letters} are not in the font of the paper; the slip shows □. Mend the name if it was mistyped.</translation>
    </message>
    <message>
        <source>Còn thiếu: {paper}.</source>
        <translation>Missing: {paper}.</translation>
    </message>
    <message>
        <source>Đang ngoài giờ tiếp nhận. Vẫn nhận được hồ sơ; hãy xem lại ngày hẹn.</source>
        <translation>It is outside reception hours. Dossiers can be received; look at the date again.</translation>
    </message>
    <message>
        <source>Ngày nhận là ngày nghỉ. Vẫn nhận được hồ sơ; hãy xem lại ngày hẹn.</source>
        <translation>The day of reception is a day off. Dossiers can be received; look at the date again.</translation>
    </message>
    <message>
        <source>Chưa có lịch làm việc của năm nhận hồ sơ.</source>
        <translation>There is no calendar for the year of reception.</translation>
    </message>
    <message>
        <source>Không có hồ sơ {code} ở quầy này. Kiểm tra lại mã hoặc tìm theo tên.</source>
        <translation>There is no dossier {code} at this counter. Check the code or search by name.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã hủy tiếp nhận nên không làm tiếp được.</source>
        <translation>Dossier {code} was voided, so nothing more can be done.</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân của hồ sơ {code} đã được xóa nên không làm tiếp được.</source>
        <translation>Personal data of dossier {code} was erased, so nothing more can be done.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} có bước do phiên bản mới hơn ghi. Cập nhật chương trình rồi làm tiếp; ở đây chỉ xem được.</source>
        <translation>A newer version wrote in dossier {code}. Update the program to go on; here it can only be read.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã có kết quả từ trước.</source>
        <translation>Dossier {code} had its result before.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã kết thúc nên không ghi nhận kết quả được.</source>
        <translation>Dossier {code} is closed, so no result can be written.</translation>
    </message>
    <message>
        <source>Thời điểm có kết quả của hồ sơ {code} sớm hơn lúc tiếp nhận. Kiểm tra lại đồng hồ.</source>
        <translation>The result of dossier {code} is earlier than its reception. Check the clock.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã trả kết quả lúc {at:%H:%M %d/%m/%Y}.</source>
        <translation>Dossier {code} was given back at {at:%H:%M %d/%m/%Y}.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa có kết quả nên chưa trả được. Ghi nhận “Có kết quả” trước.</source>
        <translation>Dossier {code} has no result yet, so it cannot be given back. Write “Result is here” first.</translation>
    </message>
    <message>
        <source>Chưa có tên người nhận kết quả. Quét thẻ hoặc gõ họ tên.</source>
        <translation>The collector has no name. Scan the card or type it.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân của hồ sơ {code} đã được xóa trước đó.</source>
        <translation>Personal data of dossier {code} was erased before.</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Đã chuyển xử lý</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In processing</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Awaiting supplement</translation>
    </message>
    <message>
        <source>Chờ thực hiện nghĩa vụ tài chính</source>
        <translation>Awaiting financial duty</translation>
    </message>
    <message>
        <source>Đang liên thông</source>
        <translation>With another agency</translation>
    </message>
    <message>
        <source>Chờ ký duyệt</source>
        <translation>Awaiting signature</translation>
    </message>
    <message>
        <source>Đã có kết quả (chờ trả)</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Đã gửi bưu chính</source>
        <translation>Sent by post</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Từ chối giải quyết</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Đã rút hồ sơ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>tiếp nhận hồ sơ</source>
        <translation>dossier received</translation>
    </message>
    <message>
        <source>ghi nhận đã có kết quả</source>
        <translation>result written down</translation>
    </message>
    <message>
        <source>trả kết quả cho {to}</source>
        <translation>given back to {to}</translation>
    </message>
    <message>
        <source>hủy tiếp nhận: {reason}</source>
        <translation>voided: {reason}</translation>
    </message>
    <message>
        <source>xóa dữ liệu cá nhân</source>
        <translation>personal data erased</translation>
    </message>
    <message>
        <source>đã gửi phiếu hẹn tới máy in {printer}</source>
        <translation>slip sent to printer {printer}</translation>
    </message>
    <message>
        <source>lưu phiếu hẹn thành tệp, chưa giao phiếu</source>
        <translation>slip saved as a file, not handed over</translation>
    </message>
    <message>
        <source>in phiếu hẹn không thành ({printer})</source>
        <translation>slip not printed ({printer})</translation>
    </message>
    <message>
        <source>đã quét lại phiếu hẹn vừa in</source>
        <translation>printed slip scanned back</translation>
    </message>
    <message>
        <source>đã giao phiếu hẹn cho người dân</source>
        <translation>handed the slip to the citizen</translation>
    </message>
    <message>
        <source>in lại phiếu hẹn lần {reprint} ({printer})</source>
        <translation>slip reprinted, no. {reprint} ({printer})</translation>
    </message>
    <message>
        <source>bước do phiên bản khác ghi</source>
        <translation>written by another version</translation>
    </message>
    <message>
        <source>Đã ghi {path}.</source>
        <translation>{path} written.</translation>
    </message>
    <message>
        <source>Không có thư mục để ghi {path}. Chưa ghi gì; chọn thư mục khác.</source>
        <translation>There is no folder for {path}. Nothing was written; choose another.</translation>
    </message>
    <message>
        <source>{path} là thư mục. Chưa ghi gì; hãy ghi tên tệp.</source>
        <translation>{path} is a folder. Nothing was written; name a file.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã lưu nhưng không ghi được tệp phiếu {name} ({reason}). Xuất lại phiếu sang chỗ khác.</source>
        <translation>Dossier {code} is saved but the slip file {name} could not be written ({reason}). Write the slip elsewhere.</translation>
    </message>
    <message>
        <source>Thư mục này là bản chép và bản gốc vẫn còn trên máy, nên không nối số sau phiếu {code}: hai bản sẽ cấp trùng số. Dùng một trong hai, hoặc đặt số quầy khác.</source>
        <translation>This folder is a copy and its original is still on this PC, so numbers do not go on after {code}: both would give the same. Use one of them, or set another counter number.</translation>
    </message>
    <message>
        <source>Chưa thủ tục nào có thời hạn nên không tạo được hồ sơ mẫu. Nhập thời hạn ở trang Thủ tục trước.</source>
        <translation>No procedure has a time yet, so no sample dossiers were made. Fill in times on the Procedures page first.</translation>
    </message>
    <message>
        <source>Mã {code} không phải số của quầy {counter}. Quét phiếu cuối cùng do chính quầy này in.</source>
        <translation>Code {code} is not a number of counter {counter}. Scan the last slip that this counter printed.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” không có khổ giấy {size}. Chọn khổ khác hoặc máy in khác trong Cài đặt rồi in lại.</source>
        <translation>Printer “{printer}” has no paper {size}. Choose another size or printer in Settings and print again.</translation>
    </message>
    <message>
        <source>Tệp PDF vừa tạo không mở lại được nên chưa in. Hãy in lại; nếu còn lỗi, cài lại chương trình.</source>
        <translation>The PDF just made could not be opened, so nothing was printed. Print again; if it fails again, install the program anew.</translation>
    </message>
    <message>
        <source>Đã nhập giờ làm việc hằng tuần.</source>
        <translation>Weekly working hours imported.</translation>
    </message>
    <message>
        <source>Chưa có dữ liệu để sao lưu.</source>
        <translation>There is no data to back up.</translation>
    </message>
    <message>
        <source>Phiếu {code} là giả: chữ ký không đúng. Không làm theo phiếu này; báo lãnh đạo.</source>
        <translation>Slip {code} is forged: its signature does not hold. Do not act on it; tell a leader.</translation>
    </message>
    <message>
        <source>Thư mục sao lưu trùng thư mục dữ liệu. Chọn thư mục ở ổ đĩa khác hoặc USB.</source>
        <translation>The backup folder is the data folder. Choose one on another disk or stick.</translation>
    </message>
    <message>
        <source>Đã sao lưu, nhưng không xóa được bản cũ trong {folder}.</source>
        <translation>Backed up, but old copies in {folder} could not be deleted.</translation>
    </message>
    <message>
        <source>Đã sao lưu vào {path}: mở được, {dossiers} hồ sơ, {events} dòng nhật ký.</source>
        <translation>Backed up to {path}: opened, {dossiers} dossiers, {events} lines of log.</translation>
    </message>
    <message>
        <source>Nhật ký nguyên vẹn: {logs} nhật ký, {events} dòng.</source>
        <translation>The log is whole: {logs} logs, {events} lines.</translation>
    </message>
    <message>
        <source>Đã dựng lại danh sách và tìm kiếm từ nhật ký: {count} hồ sơ.</source>
        <translation>Lists and search made anew from the log: {count} dossiers.</translation>
    </message>
    <message>
        <source>Đã ghi nhận phiếu cuối {code}. Số hồ sơ tiếp theo sẽ nối sau phiếu này.</source>
        <translation>Last slip {code} noted. Numbers go on after it.</translation>
    </message>
    <message>
        <source>Đã tạo {count} hồ sơ mẫu.</source>
        <translation>{count} invented dossiers made.</translation>
    </message>
    <message>
        <source>Quầy này đã có hồ sơ thật nên không tạo hồ sơ mẫu. Dùng thư mục dữ liệu khác.</source>
        <translation>This counter has real dossiers, so none are invented. Use another data folder.</translation>
    </message>
    <message>
        <source>Không có.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Tệp có {count} chỗ sai nên chưa nhập gì. Sửa rồi nhập lại:
{report}</source>
        <translation>The file has {count} mistakes, so nothing was imported. Mend them and import it again:
{report}</translation>
    </message>
    <message>
        <source>Đã nhập {count} thủ tục.</source>
        <translation>{count} procedures imported.</translation>
    </message>
    <message>
        <source>Tệp lịch có {count} chỗ sai (chỗ đầu tiên ở dòng {row}) nên chưa nhập gì. Sửa rồi nhập lại.</source>
        <translation>The calendar has {count} mistakes (the first in row {row}), so nothing was imported. Mend them and import it again.</translation>
    </message>
    <message>
        <source>Đã nhập lịch làm việc: {years}.</source>
        <translation>Calendar imported: {years}.</translation>
    </message>
    <message>
        <source>không có quyền</source>
        <translation>no permission</translation>
    </message>
    <message>
        <source>ổ đĩa chỉ cho đọc</source>
        <translation>the disk is read-only</translation>
    </message>
    <message>
        <source>ổ đĩa đã đầy</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>hết dung lượng được cấp</source>
        <translation>the quota is used up</translation>
    </message>
    <message>
        <source>không có thư mục hoặc tệp này</source>
        <translation>there is no such folder or file</translation>
    </message>
    <message>
        <source>đường dẫn đi qua một tệp</source>
        <translation>the path leads through a file</translation>
    </message>
    <message>
        <source>đây là một thư mục</source>
        <translation>this is a folder</translation>
    </message>
    <message>
        <source>đã có tệp trùng tên</source>
        <translation>a file of this name exists</translation>
    </message>
    <message>
        <source>ổ đĩa bị lỗi</source>
        <translation>the disk has an error</translation>
    </message>
    <message>
        <source>tên quá dài</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>đang có chương trình khác dùng</source>
        <translation>another program uses it</translation>
    </message>
    <message>
        <source>Chưa đặt cổng máy quét. Vào Cài đặt để chọn cổng.</source>
        <translation>No scanner port is set. Choose one in Settings.</translation>
    </message>
    <message>
        <source>Đang mở máy quét ở cổng {port}…</source>
        <translation>Opening the scanner on {port}…</translation>
    </message>
    <message>
        <source>Máy quét sẵn sàng ({port}).</source>
        <translation>Scanner ready ({port}).</translation>
    </message>
    <message>
        <source>Không thấy máy quét ở {port}. Kiểm tra dây cắm; cắm lại là dùng được ngay, không cần mở lại chương trình.</source>
        <translation>No scanner on {port}. Check the cable; plugged in again it works at once, without a restart.</translation>
    </message>
    <message>
        <source>Cổng {port} đang bị một chương trình khác giữ. Hãy đóng chương trình đó, máy quét sẽ tự hoạt động lại.</source>
        <translation>Another program holds port {port}. Close it and the scanner works again.</translation>
    </message>
    <message>
        <source>Cổng {port} đang bị chương trình {holder} giữ. Hãy đóng chương trình đó, máy quét sẽ tự hoạt động lại.</source>
        <translation>The program {holder} holds port {port}. Close it and the scanner works again.</translation>
    </message>
    <message>
        <source>Tài khoản máy tính này chưa được phép mở cổng {port}. Nhờ kỹ thuật thêm tài khoản vào nhóm {group} rồi đăng nhập lại.</source>
        <translation>This account may not open port {port}. Have it added to the group {group}, then log in again.</translation>
    </message>
    <message>
        <source>Máy quét ở {port} không đọc được: {detail}. Xem lại cổng và tốc độ trong Cài đặt, hoặc mở lại chương trình.</source>
        <translation>The scanner on {port} cannot be read: {detail}. Check port and speed in Settings, or restart the program.</translation>
    </message>
    <message>
        <source>Máy quét gửi một dòng quá dài (trên {size} byte), đã bỏ qua. Hãy quét lại; nếu còn lặp lại, kiểm tra tốc độ (baud) trong Cài đặt.</source>
        <translation>The scanner sent too long a line (over {size} bytes); it was dropped. Scan again; if it repeats, check the speed (baud) in Settings.</translation>
    </message>
    <message>
        <source>Máy quét đã gửi {size} byte nhưng không có ký tự kết thúc. Quét mã cài đặt “thêm Enter (CR)” trong tờ cài đặt máy quét.</source>
        <translation>The scanner sent {size} bytes without an ending. Scan “add Enter (CR)” on the scanner set-up sheet.</translation>
    </message>
    <message>
        <source>Chưa chọn máy in. Vào Cài đặt để chọn máy in cho loại giấy này.</source>
        <translation>No printer is chosen. Choose one for this paper in Settings.</translation>
    </message>
    <message>
        <source>Không tìm thấy máy in “{printer}”. Kiểm tra tên máy in trong Cài đặt.</source>
        <translation>Printer “{printer}” was not found. Check its name in Settings.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” đang tạm ngừng nhận lệnh in. Phiếu chưa in; mở lại máy in trong phần cài đặt máy in của máy tính rồi in lại.</source>
        <translation>Printer “{printer}” takes no jobs now. The slip was not printed; resume the printer on this PC and print again.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” không nhận lệnh in: {reason}. Phiếu chưa in; hãy in lại sau khi xử lý.</source>
        <translation>Printer “{printer}” refused the job: {reason}. The slip was not printed; print again afterwards.</translation>
    </message>
    <message>
        <source>Máy tính này chưa cài hệ thống in (CUPS). Phiếu được lưu thành tệp PDF để in sau.</source>
        <translation>This PC has no printing system (CUPS). Slips are saved as PDF to be printed later.</translation>
    </message>
    <message>
        <source>Dịch vụ in của máy tính đang tắt nên chưa gửi được tới “{printer}”. Nhờ kỹ thuật bật dịch vụ in (CUPS) rồi in lại.</source>
        <translation>The printing service is off, so nothing reached “{printer}”. Have CUPS started, then print again.</translation>
    </message>
    <message>
        <source>Dịch vụ in không trả lời sau {seconds} giây. Hãy xem máy in đã ra giấy chưa trước khi in lại.</source>
        <translation>The printing service gave no answer within {seconds} seconds. See whether paper came out before printing again.</translation>
    </message>
    <message>
        <source>Đĩa đã đầy nên không lưu được tệp {path}. Hãy dọn bớt đĩa rồi in lại.</source>
        <translation>The disk is full, so {path} was not saved. Free some room and print again.</translation>
    </message>
    <message>
        <source>Không có quyền ghi vào thư mục của tệp {path}. Chọn thư mục khác trong Cài đặt rồi in lại.</source>
        <translation>The folder of {path} may not be written. Choose another in Settings and print again.</translation>
    </message>
    <message>
        <source>Không lưu được tệp {path} ({reason}). Chọn thư mục khác trong Cài đặt rồi in lại.</source>
        <translation>{path} was not saved ({reason}). Choose another folder in Settings and print again.</translation>
    </message>
    <message>
        <source>Đã gửi phiếu tới máy in “{printer}”.</source>
        <translation>Slip sent to printer “{printer}”.</translation>
    </message>
    <message>
        <source>Chưa in ra giấy: phiếu đã lưu tại {detail}.</source>
        <translation>Not on paper: the slip was saved at {detail}.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” hết giấy. Lệnh in đã được rút lại; nạp giấy rồi in lại.</source>
        <translation>Printer “{printer}” has no paper. The job was taken back; add paper and print again.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” bị kẹt giấy. Lệnh in đã được rút lại; gỡ giấy kẹt rồi in lại.</source>
        <translation>Printer “{printer}” is jammed. The job was taken back; clear it and print again.</translation>
    </message>
    <message>
        <source>Nắp máy in “{printer}” đang mở. Lệnh in đã được rút lại; đóng nắp rồi in lại.</source>
        <translation>The cover of printer “{printer}” is open. The job was taken back; close it and print again.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” hết mực. Lệnh in đã được rút lại; thay mực rồi in lại.</source>
        <translation>Printer “{printer}” has no ink. The job was taken back; change the cartridge and print again.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” tắt hoặc mất kết nối. Lệnh in đã được rút lại; bật máy, kiểm tra dây rồi in lại.</source>
        <translation>Printer “{printer}” is off or not connected. The job was taken back; switch it on, check the cable and print again.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” đang bị tạm dừng. Lệnh in đã được rút lại; bật lại hàng đợi in rồi in lại.</source>
        <translation>Printer “{printer}” is paused. The job was taken back; resume the queue and print again.</translation>
    </message>
    <message>
        <source>Lệnh in tới “{printer}” đã bị hủy. Nếu cần, hãy in lại.</source>
        <translation>The job for “{printer}” was cancelled. Print again if needed.</translation>
    </message>
    <message>
        <source>Hệ thống in bỏ dở lệnh in tới “{printer}” ({detail}). Hãy in lại; nếu còn lỗi, nhờ kỹ thuật xem trình điều khiển máy in.</source>
        <translation>The printing system gave up the job for “{printer}” ({detail}). Print again; if it repeats, have the driver looked at.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” báo lỗi: {detail}. Lệnh in đã được rút lại; xử lý máy in rồi in lại.</source>
        <translation>Printer “{printer}” reports: {detail}. The job was taken back; mend it and print again.</translation>
    </message>
    <message>
        <source>Nội dung quét dài quá {limit} ký tự nên không phải mã QR trên thẻ căn cước. Hãy quét lại.</source>
        <translation>The scan is longer than {limit} characters, so it is no card QR. Scan again.</translation>
    </message>
    <message>
        <source>Mã vừa quét chỉ có {fields} trường, mã QR trên thẻ căn cước phải có ít nhất 7. Hãy quét lại hoặc nhập tay.</source>
        <translation>The scan has only {fields} fields, a card QR has at least 7. Scan again or type.</translation>
    </message>
    <message>
        <source>Số định danh đọc được có {length} ký tự, không đúng 12 chữ số. Hãy quét lại hoặc nhập tay.</source>
        <translation>The number read has {length} characters, not 12 digits. Scan again or type.</translation>
    </message>
    <message>
        <source>Mã QR không có họ và tên nên không nhận là thẻ căn cước. Hãy quét lại hoặc nhập tay.</source>
        <translation>The QR has no name, so it is no card. Scan again or type.</translation>
    </message>
    <message>
        <source>“{text}” không đúng dạng mã hồ sơ (ví dụ H01.151.01-261121-0001). Hãy kiểm tra và nhập lại.</source>
        <translation>“{text}” is no dossier code (like H01.151.01-261121-0001). Check and enter it again.</translation>
    </message>
    <message>
        <source>Mã hồ sơ {code} mang ngày ở tương lai. Hãy kiểm tra lại mã và đồng hồ của máy.</source>
        <translation>Dossier code {code} has a day still to come. Check the code and the clock.</translation>
    </message>
    <message>
        <source>Quầy số {counter} trên tổng số {counters} quầy là không hợp lệ. Số quầy phải từ 1 đến tổng số quầy, tổng số quầy không quá {most}.</source>
        <translation>Counter {counter} of {counters} is not valid. The counter must be from 1 to the number of counters, which is at most {most}.</translation>
    </message>
    <message>
        <source>Máy quét không đọc được gì. Hãy quét lại.</source>
        <translation>The scanner read nothing. Scan again.</translation>
    </message>
    <message>
        <source>Nội dung quét quá dài, không phải mã của quầy. Hãy quét lại đúng mã trên giấy.</source>
        <translation>The scan is too long for a code of the counter. Scan the code on the paper.</translation>
    </message>
    <message>
        <source>Đây chỉ là một dãy số, không phải mã QR của thẻ. Hãy quét mã QR trên thẻ căn cước hoặc nhập số vào ô số giấy tờ.</source>
        <translation>This is only a number, not the QR of a card. Scan the QR of the card or type the number into its field.</translation>
    </message>
    <message>
        <source>Mã bị bộ gõ tiếng Việt làm sai. Hãy tắt UniKey hoặc chuyển máy quét sang chế độ USB-COM rồi quét lại.</source>
        <translation>The Vietnamese input method garbled the code. Turn UniKey off or switch the scanner to USB-COM, then scan again.</translation>
    </message>
    <message>
        <source>Không nhận ra mã này. Quầy đọc được mã hồ sơ, phiếu hẹn, thẻ căn cước, mã bưu gửi và mã số thuế.</source>
        <translation>This code is not known. The counter reads dossier codes, slips, identity cards, post codes and tax codes.</translation>
    </message>
    <message>
        <source>Mã có dạng mã hồ sơ nhưng ngày trong mã không có thật. Hãy quét lại hoặc nhập tay.</source>
        <translation>It looks like a dossier code, but its date does not exist. Scan again or type.</translation>
    </message>
    <message>
        <source>Mã QR của phiếu không còn nguyên vẹn. Hãy quét lại, hoặc quét mã vạch hay nhập mã hồ sơ in bên dưới.</source>
        <translation>The QR of the slip is not whole. Scan again, or scan the bars or type the code beneath.</translation>
    </message>
    <message>
        <source>Ba số đầu {province} của số định danh không có trong danh sách tỉnh. Hãy đối chiếu với thẻ.</source>
        <translation>The first three digits {province} are of no province. Compare with the card.</translation>
    </message>
    <message>
        <source>Số định danh ứng với năm sinh {number_year}, trên thẻ ghi {year}. Hãy đối chiếu với thẻ.</source>
        <translation>The number says born {number_year}, the card {year}. Compare with the card.</translation>
    </message>
    <message>
        <source>Số định danh ứng với giới tính {number_sex}, trên thẻ ghi {sex}. Hãy đối chiếu với thẻ.</source>
        <translation>The number says {number_sex}, the card {sex}. Compare with the card.</translation>
    </message>
    <message>
        <source>Số giấy tờ ({length} ký tự) không đúng dạng nào đã biết. Hãy kiểm tra lại.</source>
        <translation>The number ({length} characters) has no known form. Check it.</translation>
    </message>
    <message>
        <source>Chứng minh nhân dân 9 số đã hết giá trị sử dụng. Hãy hỏi số định danh 12 số.</source>
        <translation>The 9-digit card is no longer valid. Ask for the 12-digit number.</translation>
    </message>
    <message>
        <source>Mã số thuế sai chữ số kiểm tra. Hãy kiểm tra lại.</source>
        <translation>The check digit of the tax code is wrong. Check it.</translation>
    </message>
    <message>
        <source>Số di động 11 số đã đổi từ năm 2018. Số mới có thể là {now}, hãy hỏi lại công dân.</source>
        <translation>11-digit mobile numbers changed in 2018. The new one may be {now}; ask the citizen.</translation>
    </message>
    <message>
        <source>Số điện thoại không đúng dạng. Hãy hỏi lại công dân.</source>
        <translation>The phone number has a wrong form. Ask the citizen.</translation>
    </message>
    <message>
        <source>Chưa có họ và tên.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Họ và tên “{name}” có ký tự lạ, có thể hỏng khi truyền. Hãy sửa theo thẻ.</source>
        <translation>The name “{name}” has odd characters. Mend it by the card.</translation>
    </message>
    <message>
        <source>Họ và tên có {words} từ, dài khác thường. Hãy đối chiếu với thẻ.</source>
        <translation>The name has {words} words, which is unusual. Compare with the card.</translation>
    </message>
    <message>
        <source>Thẻ không ghi ngày sinh.</source>
        <translation>The card has no birth date.</translation>
    </message>
    <message>
        <source>Thẻ chỉ ghi năm sinh {year}.</source>
        <translation>The card has only the birth year {year}.</translation>
    </message>
    <message>
        <source>Không đọc được ngày sinh “{text}”. Hãy nhập theo thẻ.</source>
        <translation>The birth date “{text}” cannot be read. Type it by the card.</translation>
    </message>
    <message>
        <source>Ngày sinh “{text}” không có thật. Hãy nhập theo thẻ.</source>
        <translation>The birth date “{text}” does not exist. Type it by the card.</translation>
    </message>
    <message>
        <source>Ngày sinh {born} ở tương lai. Hãy kiểm tra thẻ và đồng hồ của máy.</source>
        <translation>The birth date {born} is still to come. Check card and clock.</translation>
    </message>
    <message>
        <source>Ngày sinh {born} cách nay hơn 130 năm. Hãy đối chiếu với thẻ.</source>
        <translation>The birth date {born} is more than 130 years ago. Compare with the card.</translation>
    </message>
    <message>
        <source>Thẻ không ghi giới tính.</source>
        <translation>The card has no sex.</translation>
    </message>
    <message>
        <source>Không đọc được giới tính “{text}”. Hãy chọn theo thẻ.</source>
        <translation>The sex “{text}” cannot be read. Choose it by the card.</translation>
    </message>
    <message>
        <source>Thẻ không ghi nơi cư trú. Hãy hỏi và nhập tay.</source>
        <translation>The card has no address. Ask and type it.</translation>
    </message>
    <message>
        <source>Địa chỉ “{address}” có ký tự hỏng. Hãy sửa theo thẻ.</source>
        <translation>The address “{address}” has broken characters. Mend it by the card.</translation>
    </message>
    <message>
        <source>Thẻ không ghi ngày cấp.</source>
        <translation>The card has no date of issue.</translation>
    </message>
    <message>
        <source>Ngày cấp “{text}” không có thật. Hãy nhập theo thẻ.</source>
        <translation>The date of issue “{text}” does not exist. Type it by the card.</translation>
    </message>
    <message>
        <source>Ngày cấp {issued} ở tương lai. Hãy kiểm tra thẻ và đồng hồ của máy.</source>
        <translation>The date of issue {issued} is still to come. Check card and clock.</translation>
    </message>
    <message>
        <source>Ngày cấp {issued} trước ngày sinh. Hãy đối chiếu với thẻ.</source>
        <translation>The date of issue {issued} is before the birth. Compare with the card.</translation>
    </message>
    <message>
        <source>Số CMND cũ trên thẻ không có 9 hoặc 12 chữ số. Hãy đối chiếu với thẻ.</source>
        <translation>The old number on the card has neither 9 nor 12 digits. Compare with the card.</translation>
    </message>
    <message>
        <source>Chưa có lịch làm việc năm {year} nên không tính được ngày hẹn. Nhập lịch năm {year} ở Sổ sách (F11) rồi làm lại.</source>
        <translation>There is no working calendar of {year}, so the date cannot be counted. Import {year} in Books (F11) and try again.</translation>
    </message>
    <message>
        <source>Chưa khai giờ làm việc cho ngày {date:%d/%m/%Y}. Khai giờ làm việc trong tuần ở Cài đặt.</source>
        <translation>There are no hours for {date:%d/%m/%Y}. Enter the weekly hours in Settings.</translation>
    </message>
    <message>
        <source>Ngày {date:%d/%m/%Y} là ngày nghỉ, không có giờ làm việc.</source>
        <translation>{date:%d/%m/%Y} is a day off, without hours.</translation>
    </message>
    <message>
        <source>Thời hạn giải quyết {amount} không hợp lệ. Nhập số từ 1 trở lên; với “trong ngày” hoặc “không quy định” thì nhập 0.</source>
        <translation>The time {amount} is not valid. Enter 1 or more; 0 for “same day” or “none”.</translation>
    </message>
    <message>
        <source>Thời hạn giải quyết {amount} quá dài (nhiều nhất {most}). Kiểm tra lại số đã nhập.</source>
        <translation>The time {amount} is too long (at most {most}). Check it.</translation>
    </message>
    <message>
        <source>Hôm nay là ngày nghỉ. Vẫn nhận được hồ sơ; hãy xem lại ngày hẹn.</source>
        <translation>Today is a day off. Dossiers can be received; look at the date again.</translation>
    </message>
    <message>
        <source>Lịch nghỉ năm {year} chưa chính thức, ngày hẹn có thể thay đổi.</source>
        <translation>The holidays of {year} are not official yet, the date may change.</translation>
    </message>
    <message>
        <source>Tệp lịch đi kèm chương trình bị thiếu hoặc hỏng ({name}). Cài lại chương trình; dữ liệu hồ sơ vẫn còn nguyên.</source>
        <translation>The program’s calendar is missing or damaged ({name}). Install the program again; dossiers are untouched.</translation>
    </message>
    <message>
        <source>Tệp không đọc được: không phải JSON hợp lệ. Xuất lại tệp rồi nhập lại.</source>
        <translation>The file is no valid JSON. Write it again and import it.</translation>
    </message>
    <message>
        <source>Tệp không có ngày nào hoặc sai cấu trúc lịch. Dùng tệp mẫu rồi nhập lại.</source>
        <translation>The file has no days or a wrong form. Use the template.</translation>
    </message>
    <message>
        <source>Bảng thiếu cột “Ngày” hoặc cột “Loại” ở dòng tiêu đề.</source>
        <translation>The heading row lacks “Ngày” or “Loại”.</translation>
    </message>
    <message>
        <source>Ô “{column}” phải là chữ, không đọc được: {value}.</source>
        <translation>Cell “{column}” must be text, it cannot be read: {value}.</translation>
    </message>
    <message>
        <source>Ngày “{value}” không đúng. Viết như 24/11/2026.</source>
        <translation>The date “{value}” is wrong. Write 24/11/2026.</translation>
    </message>
    <message>
        <source>Ngày {date:%d/%m/%Y} có hai lần trong tệp. Bỏ bớt một dòng.</source>
        <translation>{date:%d/%m/%Y} is in the file twice. Remove a row.</translation>
    </message>
    <message>
        <source>Không hiểu loại ngày “{value}”. Dùng: Nghỉ lễ, Nghỉ bù, Nghỉ hoán đổi, Làm bù, Trực thứ Bảy, Nghỉ địa phương.</source>
        <translation>The kind of day “{value}” is not understood. Use: Nghỉ lễ, Nghỉ bù, Nghỉ hoán đổi, Làm bù, Trực thứ Bảy, Nghỉ địa phương.</translation>
    </message>
    <message>
        <source>Ngày {date:%d/%m/%Y} không phải thứ Bảy hay Chủ nhật nên không thể là ngày làm bù hoặc ngày trực.</source>
        <translation>{date:%d/%m/%Y} is no Saturday or Sunday, so it cannot be a make-up or duty day.</translation>
    </message>
    <message>
        <source>Ngày làm bù {date:%d/%m/%Y} chưa ghi làm thay cho ngày nào, cũng chưa ghi giờ làm việc.</source>
        <translation>The make-up day {date:%d/%m/%Y} names neither the day it replaces nor its hours.</translation>
    </message>
    <message>
        <source>Ngày {date:%d/%m/%Y} được làm bù nhưng trong tệp chưa ghi là ngày nghỉ.</source>
        <translation>{date:%d/%m/%Y} is made up for but is no day off in the file.</translation>
    </message>
    <message>
        <source>Giờ làm việc “{value}” không đúng. Viết như 07:30-11:30, 13:30-17:00, theo thứ tự trong ngày.</source>
        <translation>The hours “{value}” are wrong. Write 07:30-11:30, 13:30-17:00, in order.</translation>
    </message>
    <message>
        <source>Ngày nghỉ {date:%d/%m/%Y} không ghi giờ làm việc. Xóa ô giờ.</source>
        <translation>The day off {date:%d/%m/%Y} has no hours. Empty the cell.</translation>
    </message>
    <message>
        <source>Ô “Năm tạm” ghi “{value}”, không rõ có hay không. Ghi “x” nếu lịch chưa chính thức, để trống nếu đã chính thức.</source>
        <translation>The cell “Năm tạm” says “{value}”, which is not clear. Write “x” if the calendar is not official yet, nothing if it is.</translation>
    </message>
    <message>
        <source>Năm “{value}” không đúng. Năm phải từ 2000 đến 2100.</source>
        <translation>The year “{value}” is wrong. It must be from 2000 to 2100.</translation>
    </message>
    <message>
        <source>Ngày {date:%d/%m/%Y} không thuộc năm {year}.</source>
        <translation>{date:%d/%m/%Y} is not in {year}.</translation>
    </message>
    <message>
        <source>Lịch năm {year} thiếu ngày lễ {date:%d/%m/%Y}. Tệp phải có đủ các ngày của cả năm, vì sẽ thay cho lịch đang dùng.</source>
        <translation>The calendar of {year} lacks the holiday {date:%d/%m/%Y}. The file must hold the whole year, because it replaces the calendar in use.</translation>
    </message>
    <message>
        <source>Giờ làm việc trong tuần phải đủ 7 ngày, từ thứ Hai đến Chủ nhật.</source>
        <translation>The weekly hours must have 7 days, Monday to Sunday.</translation>
    </message>
    <message>
        <source>{weekday} {date}: ngày tiếp nhận{named}, không tính.</source>
        <translation>{weekday} {date}: day of reception{named}, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: ngày làm việc thứ {count}.</source>
        <translation>{weekday} {date}: working day no. {count}.</translation>
    </message>
    <message>
        <source>{weekday} {date}: ngày làm việc thứ {count}{named}.</source>
        <translation>{weekday} {date}: working day no. {count}{named}.</translation>
    </message>
    <message>
        <source>{weekday} {date}: nghỉ hằng tuần, không tính.</source>
        <translation>{weekday} {date}: weekend, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: nghỉ{named}, không tính.</source>
        <translation>{weekday} {date}: day off{named}, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: nghỉ bù{named}, không tính.</source>
        <translation>{weekday} {date}: compensation day{named}, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: nghỉ hoán đổi{named}, không tính.</source>
        <translation>{weekday} {date}: swapped day off{named}, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: nghỉ theo lịch của cơ quan{named}, không tính.</source>
        <translation>{weekday} {date}: day off of the office{named}, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: chỉ trực tiếp nhận và trả kết quả, không tính.</source>
        <translation>{weekday} {date}: only reception and return, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: ngày thứ {count}{named}.</source>
        <translation>{weekday} {date}: day no. {count}{named}.</translation>
    </message>
    <message>
        <source>{weekday} {date}: hạn rơi vào ngày nghỉ nên chuyển sang ngày làm việc này.</source>
        <translation>{weekday} {date}: the date fell on a day off and moves to this working day.</translation>
    </message>
    <message>
        <source>{weekday} {date}: trả kết quả trong ngày này.</source>
        <translation>{weekday} {date}: returned on this day.</translation>
    </message>
    <message>
        <source>{weekday} {date}: nhận sau 15 giờ hoặc sau giờ làm việc, chuyển sang ngày làm việc tiếp theo.</source>
        <translation>{weekday} {date}: received after 15:00 or after hours, goes to the next working day.</translation>
    </message>
    <message>
        <source>{weekday} {date}: nhận sau giờ làm việc, tính từ ngày làm việc tiếp theo.</source>
        <translation>{weekday} {date}: received after hours, counted from the next working day.</translation>
    </message>
    <message>
        <source>{weekday} {date}: tính {time} làm việc.</source>
        <translation>{weekday} {date}: {time} of work counted.</translation>
    </message>
    <message>
        <source>Nghỉ lễ, tết</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Nghỉ bù</source>
        <translation>Compensation day</translation>
    </message>
    <message>
        <source>Nghỉ hoán đổi</source>
        <translation>Swapped day off</translation>
    </message>
    <message>
        <source>Làm bù</source>
        <translation>Make-up day</translation>
    </message>
    <message>
        <source>Trực thứ Bảy</source>
        <translation>Duty Saturday</translation>
    </message>
    <message>
        <source>Nghỉ địa phương</source>
        <translation>Local day off</translation>
    </message>
    <message>
        <source>ngày làm việc</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>days</translation>
    </message>
    <message>
        <source>tháng</source>
        <translation>months</translation>
    </message>
    <message>
        <source>giờ làm việc</source>
        <translation>working hours</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>không quy định</source>
        <translation>none</translation>
    </message>
    <message>
        <source>trước hạn</source>
        <translation>early</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Hồ sơ đã bắt đầu tính thời hạn từ {at:%d/%m/%Y %H:%M}, không bắt đầu lại được.</source>
        <translation>The time of this dossier has run since {at:%d/%m/%Y %H:%M}; it cannot begin again.</translation>
    </message>
    <message>
        <source>Hồ sơ đang chờ người nộp từ {since:%d/%m/%Y %H:%M}. Ghi nhận đã nhận đủ rồi mới làm tiếp.</source>
        <translation>The dossier has been waiting for the applicant since {since:%d/%m/%Y %H:%M}. Record that it is complete before going on.</translation>
    </message>
    <message>
        <source>Hồ sơ không ở trạng thái chờ bổ sung hay chờ nộp tiền nên không có gì để tiếp tục.</source>
        <translation>The dossier is not waiting for papers or payment, so there is nothing to resume.</translation>
    </message>
    <message>
        <source>Hồ sơ đã kết thúc xử lý lúc {at:%d/%m/%Y %H:%M}, thời hạn không còn thay đổi.</source>
        <translation>Processing ended at {at:%d/%m/%Y %H:%M}; the date no longer changes.</translation>
    </message>
    <message>
        <source>Thủ tục này không quy định thời hạn nên không có ngày hẹn để gia hạn.</source>
        <translation>This procedure has no time limit, so there is no date to extend.</translation>
    </message>
    <message>
        <source>Chưa thể chốt tiền ngày {day} vào lúc {at}: sớm hơn ngày đó. Sửa lại lúc chốt.</source>
        <translation>The till of {day} cannot be closed at {at}: that is before the day. Mend the hour of closing.</translation>
    </message>
    <message>
        <source>Thời điểm {at:%d/%m/%Y %H:%M} sớm hơn việc đã ghi trước đó ({previous:%d/%m/%Y %H:%M}). Kiểm tra lại ngày giờ.</source>
        <translation>{at:%d/%m/%Y %H:%M} is before what was recorded last ({previous:%d/%m/%Y %H:%M}). Check date and time.</translation>
    </message>
    <message>
        <source>Ngày hẹn lại {until:%d/%m/%Y} không muộn hơn ngày hẹn hiện tại ({due:%d/%m/%Y}). Chọn ngày muộn hơn.</source>
        <translation>The new date {until:%d/%m/%Y} is not later than the present one ({due:%d/%m/%Y}). Choose a later day.</translation>
    </message>
    <message>
        <source>Ngày hẹn lại {until:%d/%m/%Y} đã qua. Chọn một ngày làm việc sắp tới.</source>
        <translation>The new date {until:%d/%m/%Y} has passed. Choose a working day to come.</translation>
    </message>
    <message>
        <source>{weekday} {date}: chờ người nộp bổ sung hoặc thực hiện nghĩa vụ tài chính, không tính.</source>
        <translation>{weekday} {date}: waiting for the applicant, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: ngày nhận đủ để giải quyết tiếp, không tính.</source>
        <translation>{weekday} {date}: completed on this day, not counted.</translation>
    </message>
    <message>
        <source>{weekday} {date}: ngày cuối của thời hạn, để lại tính sau khi nhận đủ.</source>
        <translation>{weekday} {date}: last day of the time, kept until the dossier is complete.</translation>
    </message>
    <message>
        <source>{weekday} {date}: thời hạn được tính lại từ đầu, ngày này không tính nữa.</source>
        <translation>{weekday} {date}: the time begins anew, this day no longer counts.</translation>
    </message>
    <message>
        <source>{weekday} {date}: đã dùng {time} đến lúc yêu cầu bổ sung.</source>
        <translation>{weekday} {date}: {time} used until the request.</translation>
    </message>
    <message>
        <source>{weekday} {date}: đã quá ngày hẹn, chưa hẹn lại.</source>
        <translation>{weekday} {date}: past the date, no new one given yet.</translation>
    </message>
    <message>
        <source>{weekday} {date}: ngày thứ {count}, thuộc thời gian gia hạn.</source>
        <translation>{weekday} {date}: day {count}, within the extension.</translation>
    </message>
    <message>
        <source>tính tiếp phần thời hạn còn lại</source>
        <translation>the remaining time goes on</translation>
    </message>
    <message>
        <source>tính lại từ đầu</source>
        <translation>the time begins anew</translation>
    </message>
    <message>
        <source>cộng thêm đúng thời gian đã chờ</source>
        <translation>exactly the time waited is added</translation>
    </message>
    <message>
        <source>chờ bổ sung</source>
        <translation>waiting for papers</translation>
    </message>
    <message>
        <source>chờ thực hiện nghĩa vụ tài chính</source>
        <translation>waiting for payment</translation>
    </message>
    <message>
        <source>Đã yêu cầu bổ sung {count} lần nên Bộ chỉ số 766 tính là quá hạn, dù vẫn trong hạn giải quyết.</source>
        <translation>Papers were asked for {count} times, so index 766 counts it as late although it is in time.</translation>
    </message>
    <message>
        <source>Các bước cộng lại dài hơn thời hạn chung. Bước này phải xong trong hạn chung, không có thêm thời gian.</source>
        <translation>The steps together take longer than the whole time. This step must end within the whole, without more time.</translation>
    </message>
    <message>
        <source>Đã trừ {used} {unit} dùng ở lần tiếp nhận trước.</source>
        <translation>{used} {unit} used at the earlier reception were deducted.</translation>
    </message>
    <message>
        <source>Phông chữ in không có chữ “{letters}”. Hồ sơ đã được lưu; hãy sửa lại chữ đó, hoặc in với ô vuông □ thay thế rồi viết tay bổ sung.</source>
        <translation>The print font has no “{letters}”. The dossier is saved; mend the letters, or print with □ and write them by hand.</translation>
    </message>
    <message>
        <source>Không có khổ giấy “{size}”. Hãy chọn khổ A4 hoặc A5.</source>
        <translation>There is no paper size “{size}”. Choose A4 or A5.</translation>
    </message>
    <message>
        <source>Độ phân giải máy in {dots} điểm/inch không hợp lệ. Hãy chọn 203, 300 hoặc 600 trong Cài đặt.</source>
        <translation>The resolution {dots} dpi is not valid. Choose 203, 300 or 600 in Settings.</translation>
    </message>
    <message>
        <source>Thiếu hoặc hỏng tệp phông chữ {path} nên chưa in được. Hồ sơ vẫn được lưu; hãy cài lại chương trình để khôi phục tệp này.</source>
        <translation>The font file {path} is missing or damaged, so nothing was printed. The dossier is saved; install the program again to bring it back.</translation>
    </message>
    <message>
        <source>Không có biểu mẫu “{form}”. Hãy chọn một biểu mẫu trong danh sách.</source>
        <translation>There is no form “{form}”. Choose one from the list.</translation>
    </message>
    <message>
        <source>Ngày {day:%d/%m/%Y} chưa có hoặc không còn biểu mẫu này theo quy định. Kiểm tra lại ngày của giấy, hoặc cập nhật danh mục biểu mẫu.</source>
        <translation>On {day:%d/%m/%Y} the rules have no such form, or have it no longer. Check the day of the paper, or bring the list of forms up to date.</translation>
    </message>
    <message>
        <source>Thiếu tệp danh mục biểu mẫu {path} nên chưa in được giấy này. Hồ sơ vẫn được lưu; hãy cài lại chương trình để khôi phục tệp này.</source>
        <translation>The list of forms {path} is missing, so this paper was not printed. The dossier is safe; install the program again.</translation>
    </message>
    <message>
        <source>Tệp danh mục biểu mẫu {path} bị hỏng nên chưa in được giấy này. Hồ sơ vẫn được lưu; hãy báo người quản trị khôi phục tệp này từ bộ cài đặt.</source>
        <translation>The list of forms {path} is damaged, so this paper was not printed. The dossier is safe; have the file restored from the installation.</translation>
    </message>
    <message>
        <source>Tập giấy in sẵn phải có ít nhất một tờ. Hãy nhập số tờ cần in.</source>
        <translation>A pad needs at least one sheet. Enter how many to print.</translation>
    </message>
    <message>
        <source>Mã {code} không phải là mã tạm (TAM-…) nên không in được lên giấy in sẵn. Hãy để chương trình cấp mã tạm.</source>
        <translation>{code} is no temporary code (TAM-…), so it cannot stand on a pad. Let the program give the codes.</translation>
    </message>
    <message>
        <source>Mã ngân hàng “{bank}” không đúng: phải là 6 chữ số (mã BIN). Hãy sửa lại trong Cài đặt.</source>
        <translation>Bank code “{bank}” is wrong: it has 6 digits (BIN). Correct it in Settings.</translation>
    </message>
    <message>
        <source>Số tài khoản “{account}” không đúng: chỉ gồm chữ số hoặc chữ in hoa không dấu, nhiều nhất 19 ký tự. Hãy sửa lại trong Cài đặt.</source>
        <translation>Account “{account}” is wrong: digits or capital letters only, 19 at most. Correct it in Settings.</translation>
    </message>
    <message>
        <source>Số tiền {amount} đồng không làm được mã VietQR: phải lớn hơn 0 và không quá {most} đồng. Hãy kiểm tra lại phí, lệ phí.</source>
        <translation>{amount} đồng cannot be a VietQR amount: more than 0 and not over {most} đồng. Check the fee.</translation>
    </message>
    <message>
        <source>Nội dung chuyển khoản “{reference}” không dùng được: chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối, nhiều nhất {most} ký tự. Hãy in giấy không kèm mã VietQR và thu phí theo cách khác.</source>
        <translation>Transfer text “{reference}” cannot be used: letters without marks, digits, dots and hyphens, {most} at most. Print the paper without VietQR.</translation>
    </message>
    <message>
        <source>Mã vừa quét không phải là mã VietQR chuyển khoản bằng tiền đồng. Hãy quét lại đúng mã VietQR.</source>
        <translation>What was scanned is no VietQR code in đồng. Scan the right code.</translation>
    </message>
    <message>
        <source>Mã VietQR vừa quét bị sai (tổng kiểm tra không khớp). Hãy quét lại; nếu vẫn sai, mã đã bị in hỏng hoặc bị sửa, không dùng mã này.</source>
        <translation>The VietQR code is wrong (its check sum does not fit). Scan again; if it stays wrong, do not use it.</translation>
    </message>
    <message>
        <source>Thời điểm {at:%H:%M %d/%m/%Y} ở tương lai. Kiểm tra lại ngày giờ đã nhập.</source>
        <translation>The moment {at:%H:%M %d/%m/%Y} lies in the future. Check the date and time you entered.</translation>
    </message>
    <message>
        <source>Việc này cần lãnh đạo duyệt. Xin ý kiến rồi ghi tên lãnh đạo đang làm việc vào ô người duyệt.</source>
        <translation>This needs a leader’s approval. Ask first, then enter the name of a leader at work as the approver.</translation>
    </message>
    <message>
        <source>Chưa ghi giấy tờ nào cần bổ sung. Ghi đầy đủ trong một lần.</source>
        <translation>No paper to bring is named. Name all of them at once.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} không chờ bổ sung hay chờ nộp tiền nên không có gì để tiếp tục.</source>
        <translation>Dossier {code} is not waiting for papers or payment, so there is nothing to resume.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đang chờ người nộp từ {since:%H:%M %d/%m/%Y}. Ghi nhận đã nhận đủ rồi mới làm tiếp.</source>
        <translation>Dossier {code} has been waiting for the applicant since {since:%H:%M %d/%m/%Y}. Note that all has arrived before going on.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã giao cho {unit} nhưng chưa ai xác nhận nhận. Quét để xác nhận nhận hồ sơ trước.</source>
        <translation>Dossier {code} was handed to {unit}, but nobody has confirmed it. Scan to take it over first.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đang trình lãnh đạo ký. Ghi có kết quả, hoặc ghi lãnh đạo trả lại để làm tiếp.</source>
        <translation>Dossier {code} lies before the leader for signing. Note the result, or that the leader sent it back.</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ {code} đã được trả lại.</source>
        <translation>The papers of dossier {code} were handed back already.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa trình lãnh đạo ký nên không có gì để trả lại.</source>
        <translation>Dossier {code} was not submitted for signing, so there is nothing to send back.</translation>
    </message>
    <message>
        <source>“{text}” không phải số hiệu bưu gửi (2 chữ, 9 số, 2 chữ như EA123456789VN).</source>
        <translation>“{text}” is no postal tracking number (2 letters, 9 digits, 2 letters, like EA123456789VN).</translation>
    </message>
    <message>
        <source>Hồ sơ {code} không có việc nào để hoàn tác. Tiếp nhận nhầm thì hủy tiếp nhận.</source>
        <translation>Dossier {code} has nothing to undo. If it was received by mistake, void the reception.</translation>
    </message>
    <message>
        <source>Việc vừa ghi của hồ sơ {code} đã in ra giấy nên không hoàn tác được. Sửa phiếu thêm một lần nữa.</source>
        <translation>The last step of dossier {code} is already on paper and cannot be undone. Correct the slip once more.</translation>
    </message>
    <message>
        <source>Nội dung sửa của hồ sơ {code} giống hệt phiếu hiện có nên không in phiên bản mới.</source>
        <translation>The correction of dossier {code} says just what the slip says, so there is no new version.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã có mã chính thức, không gắn mã khác được.</source>
        <translation>Dossier {code} has its official code already; no other can be bound to it.</translation>
    </message>
    <message>
        <source>Lịch hiện hành không làm đổi ngày hẹn {due:%d/%m/%Y} của hồ sơ {code}.</source>
        <translation>The calendar in force does not move the date {due:%d/%m/%Y} of dossier {code}.</translation>
    </message>
    <message>
        <source>Chưa ghi giao hồ sơ cho bộ phận nào.</source>
        <translation>It is not said to which unit the dossier is handed over.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} không được giao cho ai nên không có gì để nhận. Bên giao ghi giao hồ sơ trước.</source>
        <translation>Dossier {code} was not handed to anybody. Whoever gives it has to note that first.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa kết thúc nên chưa thể nộp lại. Mở hồ sơ đó để làm tiếp.</source>
        <translation>Dossier {code} has not ended, so it cannot be filed again. Open it and go on with it.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} thuộc thủ tục khác hoặc tính thời hạn khác nên không trừ thời gian đã dùng được.</source>
        <translation>Dossier {code} belongs to another procedure or counts its time otherwise, so used time cannot be deducted.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa có việc nào để in mẫu giấy này.</source>
        <translation>Nothing has happened in dossier {code} that this paper could tell of.</translation>
    </message>
    <message>
        <source>Từ {since:%d/%m/%Y} đến {until:%d/%m/%Y} chưa giao hồ sơ nào.</source>
        <translation>No dossier was handed over from {since:%d/%m/%Y} to {until:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>Lúc thu phí “{moment}” không đúng. Chọn khi tiếp nhận, khi bổ sung hoặc khi trả kết quả.</source>
        <translation>“{moment}” is no moment of payment. Choose reception, supplement or return.</translation>
    </message>
    <message>
        <source>Ghi số tiền đã thu, hoặc lý do miễn; không ghi cả hai.</source>
        <translation>Enter the amount taken or the reason for exemption, not both.</translation>
    </message>
    <message>
        <source>Biên lai cần cả ký hiệu và số.</source>
        <translation>A receipt needs both series and number.</translation>
    </message>
    <message>
        <source>Biên lai {series} số {number} đã ghi cho một lần thu khác. Kiểm tra lại số.</source>
        <translation>Receipt {series} number {number} is noted for another payment. Check the number.</translation>
    </message>
    <message>
        <source>Không tìm thấy lần thu {receipt} còn hiệu lực của hồ sơ này.</source>
        <translation>No valid payment {receipt} of this dossier was found.</translation>
    </message>
    <message>
        <source>Tiền ngày {day:%d/%m/%Y} của {officer} đã chốt, không ghi thêm được. Ghi vào ngày làm việc tiếp theo.</source>
        <translation>The cash of {officer} for {day:%d/%m/%Y} is closed; nothing can be added. Note it on the next working day.</translation>
    </message>
    <message>
        <source>Chưa ghi tên kệ hoặc ngăn.</source>
        <translation>The name of the shelf is missing.</translation>
    </message>
    <message>
        <source>Chưa ghi căn cứ (thông báo, ảnh chụp màn hình, số công văn) cho việc ngừng hệ thống.</source>
        <translation>What shows the outage is missing: a notice, a screenshot, the number of a letter.</translation>
    </message>
    <message>
        <source>Sự cố của hệ thống “{system}” đang mở. Kết thúc sự cố đó trước.</source>
        <translation>An outage of “{system}” is still open. End it first.</translation>
    </message>
    <message>
        <source>Không có sự cố nào đang mở của hệ thống “{system}”.</source>
        <translation>There is no open outage of “{system}”.</translation>
    </message>
    <message>
        <source>Quầy {counter} đã dùng hết số của mẫu này trong năm {year}. Báo người quản trị.</source>
        <translation>Counter {counter} has used all numbers of this form in {year}. Tell the administrator.</translation>
    </message>
    <message>
        <source>Hẹn bộ phận làm xong lúc {due:%H:%M %d/%m/%Y} là muộn hơn ngày hẹn trả của {code} ({total:%H:%M %d/%m/%Y}). Hẹn sớm hơn.</source>
        <translation>The division&apos;s time {due:%H:%M %d/%m/%Y} is after the date of {code} ({total:%H:%M %d/%m/%Y}). Set an earlier one.</translation>
    </message>
    <message>
        <source>Giờ hẹn bộ phận làm xong {due:%H:%M %d/%m/%Y} đã qua. Hẹn một giờ muộn hơn.</source>
        <translation>The division&apos;s time {due:%H:%M %d/%m/%Y} has passed. Set a later one.</translation>
    </message>
    <message>
        <source>Người nhận {name} không phải chủ hồ sơ hay người nộp của: {codes}. Kiểm tra giấy ủy quyền.</source>
        <translation>{name} is neither owner nor submitter of: {codes}. Check the authorisation.</translation>
    </message>
    <message>
        <source>Giấy tờ của hồ sơ {code} còn nằm ở “{place}” trong khi bước điện tử đã chuyển. Tìm và chuyển giấy tờ.</source>
        <translation>The papers of dossier {code} still lie at “{place}” while its electronic step has moved on. Find and move them.</translation>
    </message>
    <message>
        <source>Ngày hẹn là tạm tính: thời hạn bắt đầu khi cơ quan có thẩm quyền nhận hồ sơ.</source>
        <translation>The date is provisional: time begins when the competent authority has the dossier.</translation>
    </message>
    <message>
        <source>Đã trừ {used} {unit} mà hồ sơ {code} đã dùng trước khi trả lại.</source>
        <translation>{used} {unit} used by dossier {code} before it was sent back are deducted.</translation>
    </message>
    <message>
        <source>Giấy tờ của người nộp thay hết hạn từ ngày {day:%d/%m/%Y}. Xem lại trước khi tiếp nhận.</source>
        <translation>The paper of who hands in expired on {day:%d/%m/%Y}. Look at it again before taking the dossier in.</translation>
    </message>
    <message>
        <source>Ghi lý do miễn phí, lệ phí, hoặc bỏ chọn Miễn (Alt+E).</source>
        <translation>Write the reason for the exemption, or untick Exempt (Alt+E).</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã tiếp nhận nhưng CHƯA ghi được phí: {why} Mở hồ sơ để ghi lại phí.</source>
        <translation>Dossier {code} is taken in but the fee is NOT noted: {why} Open the dossier to note the fee.</translation>
    </message>
    <message>
        <source>Ghi ngày giờ đã nhận, như viết trên phiếu in sẵn {code}, rồi lưu lại.</source>
        <translation>Write the day and hour noted on the pre-printed slip {code}, then save again.</translation>
    </message>
    <message>
        <source>Quá hạn {late}; trong lúc giải quyết, hệ thống ngừng {out} (không trừ vào thời gian quá hạn).</source>
        <translation>Late by {late}; meanwhile a system was down for {out} (not taken off the delay).</translation>
    </message>
    <message>
        <source>Đã ghi {id}, số {numbered}. Chưa có hồ sơ, thời hạn chưa tính.</source>
        <translation>Noted {id}, number {numbered}. There is no dossier, and no time runs.</translation>
    </message>
    <message>
        <source>Đã sửa phiếu {code}: phiên bản {version} có hiệu lực, phiên bản trước bị hủy. In phiếu mới cho công dân.</source>
        <translation>Slip {code} was corrected: version {version} holds, the one before is void. Print the new slip for the citizen.</translation>
    </message>
    <message>
        <source>Đã gắn mã chính thức {code} cho mã tạm {temporary}. Cả hai mã đều quét được mãi.</source>
        <translation>The official code {code} is bound to the temporary {temporary}. Both can be scanned for ever.</translation>
    </message>
    <message>
        <source>Chưa dùng đến.</source>
        <translation>Not reached yet.</translation>
    </message>
    <message>
        <source>Hồ sơ đã hủy tiếp nhận; số không dùng lại.</source>
        <translation>The reception was voided; the number is not used again.</translation>
    </message>
    <message>
        <source>Để dành cho quầy này khi phải khôi phục dữ liệu.</source>
        <translation>Reserved for this counter in case its data must be restored.</translation>
    </message>
    <message>
        <source>Số có thể nằm trên phiếu của tệp dữ liệu đã mất; không dùng lại.</source>
        <translation>Perhaps on slips of a lost data file; not used again.</translation>
    </message>
    <message>
        <source>Kết quả của hồ sơ {code} đã gửi bưu chính, số hiệu {tracking}.</source>
        <translation>The result of dossier {code} was sent by post, number {tracking}.</translation>
    </message>
    <message>
        <source>Mất phiếu hẹn thì phải ghi đã đối chiếu những gì (căn cước, câu hỏi về hồ sơ) rồi mới trả.</source>
        <translation>Where the slip is lost, write down what was checked (citizen card, questions about the dossier) before giving back.</translation>
    </message>
    <message>
        <source>Phiếu in sẵn đã in, chưa nhập hồ sơ.</source>
        <translation>Pre-printed slip, no dossier entered yet.</translation>
    </message>
    <message>
        <source>Đã chốt lúc {at}: đếm được {counted}, chênh lệch {difference}.</source>
        <translation>Closed at {at}: counted {counted}, difference {difference}.</translation>
    </message>
    <message>
        <source>{officer}, ngày {day:%d/%m/%Y}: {count} lần thu, cộng {total} ({words}).</source>
        <translation>{officer}, {day:%d/%m/%Y}: {count} payments, {total} in all ({words}).</translation>
    </message>
    <message>
        <source>Kệ {place}: đúng {found} hồ sơ; thiếu: {missing}; lạ: {strange}.</source>
        <translation>Shelf {place}: {found} dossiers as noted; missing: {missing}; strange: {strange}.</translation>
    </message>
    <message>
        <source>{count} hồ sơ đổi ngày hẹn theo lịch mới. Xem danh sách, gọi cho công dân rồi mới dời ngày hẹn.</source>
        <translation>The new calendar would move {count} dates. Look at the list, phone the citizens, then move them.</translation>
    </message>
    <message>
        <source>cơ quan có thẩm quyền đã nhận, hẹn trả {due}</source>
        <translation>the competent authority has it, due {due}</translation>
    </message>
    <message>
        <source>yêu cầu bổ sung lần {time}, số {numbered}: {papers}</source>
        <translation>supplement request {time}, number {numbered}: {papers}</translation>
    </message>
    <message>
        <source>yêu cầu thực hiện nghĩa vụ tài chính: {amount}</source>
        <translation>financial duty requested: {amount}</translation>
    </message>
    <message>
        <source>đã nhận đủ, giải quyết tiếp, hẹn trả {due}</source>
        <translation>all has arrived, work goes on, due {due}</translation>
    </message>
    <message>
        <source>giao hồ sơ cho {to_unit}</source>
        <translation>handed over to {to_unit}</translation>
    </message>
    <message>
        <source>xác nhận đã nhận hồ sơ: {unit}</source>
        <translation>taken over: {unit}</translation>
    </message>
    <message>
        <source>trình lãnh đạo ký</source>
        <translation>submitted for signing</translation>
    </message>
    <message>
        <source>lãnh đạo trả lại để làm tiếp: {reason}</source>
        <translation>sent back by the leader: {reason}</translation>
    </message>
    <message>
        <source>từ chối giải quyết, số {numbered}: {reason}</source>
        <translation>refused, number {numbered}: {reason}</translation>
    </message>
    <message>
        <source>công dân rút hồ sơ: {reason}</source>
        <translation>withdrawn by the citizen: {reason}</translation>
    </message>
    <message>
        <source>trả lại giấy tờ cho {to}</source>
        <translation>papers handed back to {to}</translation>
    </message>
    <message>
        <source>dừng giải quyết, số {numbered}: {reason}</source>
        <translation>stopped, number {numbered}: {reason}</translation>
    </message>
    <message>
        <source>xin lỗi và hẹn lại {due}, số {numbered}: {reason}</source>
        <translation>apology, new date {due}, number {numbered}: {reason}</translation>
    </message>
    <message>
        <source>dời ngày hẹn theo lịch mới: {due}</source>
        <translation>moved by the new calendar: {due}</translation>
    </message>
    <message>
        <source>hoàn tác việc {kind}: {reason}</source>
        <translation>undone, {kind}: {reason}</translation>
    </message>
    <message>
        <source>sửa phiếu, in phiên bản mới: {reason}</source>
        <translation>slip corrected, next version: {reason}</translation>
    </message>
    <message>
        <source>gắn mã chính thức {code}</source>
        <translation>official code {code} bound</translation>
    </message>
    <message>
        <source>gửi bưu chính, số hiệu {tracking}</source>
        <translation>sent by post, tracking number {tracking}</translation>
    </message>
    <message>
        <source>xếp giấy tờ ở {place}</source>
        <translation>papers laid at {place}</translation>
    </message>
    <message>
        <source>thu {amount}, biên lai {receipt}</source>
        <translation>{amount} taken, receipt {receipt}</translation>
    </message>
    <message>
        <source>miễn phí, lệ phí: {exempt}</source>
        <translation>no fee is due: {exempt}</translation>
    </message>
    <message>
        <source>hủy lần thu đã ghi: {reason}</source>
        <translation>payment cancelled: {reason}</translation>
    </message>
    <message>
        <source>bắt đầu tính thời hạn</source>
        <translation>start of the time</translation>
    </message>
    <message>
        <source>yêu cầu bổ sung</source>
        <translation>supplement request</translation>
    </message>
    <message>
        <source>yêu cầu nộp tiền</source>
        <translation>payment request</translation>
    </message>
    <message>
        <source>nhận đủ bổ sung</source>
        <translation>resumption</translation>
    </message>
    <message>
        <source>giao hồ sơ</source>
        <translation>hand-over</translation>
    </message>
    <message>
        <source>nhận hồ sơ</source>
        <translation>take-over</translation>
    </message>
    <message>
        <source>trình ký</source>
        <translation>submission for signing</translation>
    </message>
    <message>
        <source>trả lại để làm tiếp</source>
        <translation>sending back</translation>
    </message>
    <message>
        <source>từ chối giải quyết</source>
        <translation>refusal</translation>
    </message>
    <message>
        <source>rút hồ sơ</source>
        <translation>withdrawal</translation>
    </message>
    <message>
        <source>trả lại giấy tờ</source>
        <translation>return of papers</translation>
    </message>
    <message>
        <source>dừng giải quyết</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>hẹn lại ngày trả</source>
        <translation>extension</translation>
    </message>
    <message>
        <source>gửi bưu chính</source>
        <translation>posting</translation>
    </message>
    <message>
        <source>ghi có kết quả</source>
        <translation>result noted</translation>
    </message>
    <message>
        <source>trả kết quả</source>
        <translation>return of the result</translation>
    </message>
    <message>
        <source>hủy tiếp nhận</source>
        <translation>voiding</translation>
    </message>
    <message>
        <source>Cơ quan mẫu chưa nối với quầy nào được. Khai báo cơ quan thật trong Cài đặt rồi làm lại.</source>
        <translation>The sample office cannot join other counters. Set up the real office in Settings and try again.</translation>
    </message>
    <message>
        <source>Quầy này chưa nối với nơi chung. Nhờ người quản trị cấp mã rồi nối ở trang Đồng bộ.</source>
        <translation>This counter has not joined a meeting place. Ask the administrator for a code and join on the page of the counters.</translation>
    </message>
    <message>
        <source>Chưa liên lạc được với nơi chung. Cứ làm việc bình thường: mọi việc đã lưu ở máy này và sẽ tự gửi khi có mạng.</source>
        <translation>The meeting place cannot be reached. Work on: all is saved on this PC and will be sent when the network is back.</translation>
    </message>
    <message>
        <source>Thư mục {where} không phải nơi chung của các quầy. Kiểm tra lại thư mục, hoặc nhờ người quản trị lập nơi chung ở đó.</source>
        <translation>Folder {where} is no meeting place of counters. Check the folder, or ask the administrator to make it one.</translation>
    </message>
    <message>
        <source>Cơ quan khác ghi xóa dữ liệu cá nhân của hồ sơ do cơ quan này tiếp nhận (việc số {seq}) nên chưa nhận. Báo người quản trị hỏi lại cơ quan đó.</source>
        <translation>Another office erased personal data of a dossier that this office received (entry {seq}), so it was not taken in. Ask the administrator to speak to that office.</translation>
    </message>
    <message>
        <source>Tệp {path} trong thư mục chung bị hỏng. Báo người quản trị khôi phục thư mục; dữ liệu ở quầy này vẫn nguyên.</source>
        <translation>File {path} in the shared folder is damaged. Ask the administrator to restore the folder; the data of this counter are whole.</translation>
    </message>
    <message>
        <source>Địa chỉ nơi chung không dùng được. Cần dạng postgresql://máy/kho hoặc file:/đường/dẫn/đầy/đủ.</source>
        <translation>The address of the meeting place cannot be used. It must look like postgresql://host/database or file:/full/path.</translation>
    </message>
    <message>
        <source>Thư mục chung này của cơ quan {known}. Mỗi cơ quan dùng một thư mục riêng; cơ quan {office} hãy chọn thư mục khác.</source>
        <translation>This shared folder belongs to office {known}. Each office uses a folder of its own; office {office} has to choose another.</translation>
    </message>
    <message>
        <source>Không hiểu tên quầy {text}. Ghi số quầy, hoặc mã cơ quan và số quầy, ví dụ H01.151.01/2.</source>
        <translation>The counter {text} is not understood. Write its number, or office and number, for example H01.151.01/2.</translation>
    </message>
    <message>
        <source>Nơi chung không biết quầy {writer}. Kiểm tra số quầy, hoặc nhờ người quản trị cấp mã để nối lại.</source>
        <translation>The meeting place does not know counter {writer}. Check the counter number, or ask the administrator for a code to join again.</translation>
    </message>
    <message>
        <source>Quầy này đã bị loại khỏi nơi chung. Dữ liệu vẫn ở máy này; muốn dùng lại, nhờ người quản trị cấp mã mới.</source>
        <translation>This counter was struck off the meeting place. The data are still on this PC; to use it again, ask the administrator for a new code.</translation>
    </message>
    <message>
        <source>Nơi chung không nhận vì nhật ký {log} không phải của quầy này. Báo người quản trị kiểm tra mã đã cấp.</source>
        <translation>The meeting place refuses because log {log} is not this counter&apos;s. Ask the administrator to check the code that was given.</translation>
    </message>
    <message>
        <source>Nhật ký {log} có hai bản khác nhau từ việc số {seq}: có máy đã dùng lại dữ liệu cũ. Báo người quản trị xem quầy nào vừa khôi phục.</source>
        <translation>Log {log} has two versions from act {seq} on: some PC used old data again. Ask the administrator which counter was restored.</translation>
    </message>
    <message>
        <source>Chữ ký của nhật ký {log} không đúng nên chưa nhận. Báo người quản trị kiểm tra quầy đã gửi.</source>
        <translation>The signature of log {log} does not hold, so it was not taken in. Ask the administrator to check the counter that sent it.</translation>
    </message>
    <message>
        <source>Nơi chung thiếu phần thông tin cá nhân của việc số {seq}, nhật ký {log}. Báo người quản trị; quầy đã ghi sẽ gửi lại khi khôi phục.</source>
        <translation>The meeting place lacks the personal part of act {seq} of log {log}. Tell the administrator; the counter that wrote it sends it again on restoring.</translation>
    </message>
    <message>
        <source>Việc số {seq} của nhật ký {log} ghi giờ quá xa trong tương lai nên tạm để riêng. Chỉnh đồng hồ của quầy đã ghi.</source>
        <translation>Act {seq} of log {log} is dated too far in the future and was set aside. Set the clock of the counter that wrote it.</translation>
    </message>
    <message>
        <source>Đồng hồ sai: máy này lệch {minutes} phút so với nơi chung. Chỉnh lại ngày giờ của máy rồi mới ghi hồ sơ.</source>
        <translation>Wrong clock: this PC is {minutes} minutes off the meeting place. Set its date and time before you write dossiers.</translation>
    </message>
    <message>
        <source>Mã nối quầy gõ chưa đúng. Gõ lại đủ 25 chữ và số như đã được cấp.</source>
        <translation>The code is not typed right. Type all 25 letters and digits as they were given.</translation>
    </message>
    <message>
        <source>Mã nối quầy không đúng hoặc đã dùng rồi. Nhờ người quản trị cấp mã mới.</source>
        <translation>The code is wrong or was used already. Ask the administrator for a new one.</translation>
    </message>
    <message>
        <source>Mã nối quầy đã hết hạn lúc {at:%H:%M %d/%m/%Y}. Nhờ người quản trị cấp mã mới.</source>
        <translation>The code expired at {at:%H:%M %d/%m/%Y}. Ask the administrator for a new one.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} do cơ quan này tiếp nhận nên không có nơi nào để trả về. Ghi có kết quả như thường lệ.</source>
        <translation>Dossier {code} was taken in by this office, so there is nowhere to send it back to. Note the result as usual.</translation>
    </message>
    <message>
        <source>Cơ quan bên kia đã được báo nên không hoàn tác được. Gọi cho bên đó rồi ghi việc tiếp theo.</source>
        <translation>The other office has been told, so this cannot be undone. Phone them and write down the next step.</translation>
    </message>
    <message>
        <source>{office} là chính cơ quan này. Giao cho bộ phận trong cơ quan thì để trống mã cơ quan.</source>
        <translation>{office} is this very office. To give to a division of it, leave the office empty.</translation>
    </message>
    <message>
        <source>Mã ghép quầy không đọc được. Quét hoặc chép lại đủ mã hiện ở quầy kia.</source>
        <translation>The pairing code cannot be read. Scan or copy the whole code shown at the other counter.</translation>
    </message>
    <message>
        <source>Đây là mã của chính quầy này. Quét mã hiện ở màn hình của quầy kia.</source>
        <translation>This is this counter&apos;s own code. Scan the code on the other counter&apos;s screen.</translation>
    </message>
    <message>
        <source>Chưa ghép với quầy nào. Ghép hai quầy một lần ở trang Đồng bộ rồi mới xuất gói.</source>
        <translation>Not paired with any counter. Pair the two counters once on the page of the counters, then write a bundle.</translation>
    </message>
    <message>
        <source>Chưa ghép với {to}. Ghép hai quầy một lần ở trang Đồng bộ trước.</source>
        <translation>Not paired with {to}. Pair the two counters once on the page of the counters first.</translation>
    </message>
    <message>
        <source>Tệp {path} không phải gói trao đổi của Quầy Một Cửa. Chọn đúng tệp trên USB.</source>
        <translation>File {path} is no exchange bundle of this program. Choose the right file on the stick.</translation>
    </message>
    <message>
        <source>Gói {path} bị thiếu hoặc đã bị sửa nên không nhận gì cả. Xuất lại từ quầy kia.</source>
        <translation>Bundle {path} is cut or was changed, so nothing was taken in. Write it again at the other counter.</translation>
    </message>
    <message>
        <source>Gói này của quầy {writer}, chưa ghép với quầy này (hoặc đã khôi phục, đã bị loại). Ghép lại rồi xuất gói mới.</source>
        <translation>This bundle is of counter {writer}, which is not paired with this one (or was restored, or struck off). Pair again and write a new bundle.</translation>
    </message>
    <message>
        <source>Gói số {number} của quầy {writer} cũ hơn hoặc đã nhận rồi (đã có gói số {last}). Không nhận lại.</source>
        <translation>Bundle no. {number} of counter {writer} is old or was taken in already (there is no. {last}). It is not taken in again.</translation>
    </message>
    <message>
        <source>Gói này của quầy {writer} dành cho {to}, quầy này không mở được.</source>
        <translation>This bundle of counter {writer} is for {to}; this counter cannot open it.</translation>
    </message>
    <message>
        <source>Không còn việc nào cần kết luận mang mã {key}. Có thể quầy khác đã kết luận.</source>
        <translation>Nothing under {key} is left to be settled. Perhaps another counter settled it.</translation>
    </message>
    <message>
        <source>Ngày {day:%d/%m/%Y}: khớp với nơi chung, {dossiers} hồ sơ trong ngày, {events} việc.</source>
        <translation>{day:%d/%m/%Y}: agrees with the meeting place, {dossiers} dossiers of the day, {events} acts.</translation>
    </message>
    <message>
        <source>Ngày {day:%d/%m/%Y}: còn {count} chỗ lệch với nơi chung, kể ra bên dưới.</source>
        <translation>{day:%d/%m/%Y}: {count} differences with the meeting place, listed below.</translation>
    </message>
    <message>
        <source>Máy này đã dùng lại dữ liệu cũ nên bắt đầu nhật ký mới; {again} việc đã được ghi lại, không mất việc nào.</source>
        <translation>This PC used old data again and began a new log; {again} acts were written again, none is lost.</translation>
    </message>
    <message>
        <source>Mã {code} đã thuộc hồ sơ khác. Hồ sơ này nay mang mã {new}: in lại phiếu và báo công dân.</source>
        <translation>Code {code} belongs to another dossier by now. This one has code {new}: print the slip again and tell the citizen.</translation>
    </message>
    <message>
        <source>chuyển hồ sơ liên thông sang cơ quan {to_office}</source>
        <translation>send the dossier on to office {to_office}</translation>
    </message>
    <message>
        <source>cơ quan bên kia xác nhận đã nhận hồ sơ</source>
        <translation>the other office confirmed that it has the dossier</translation>
    </message>
    <message>
        <source>{from_unit} trả hồ sơ về: {result}</source>
        <translation>{from_unit} sent the dossier back: {result}</translation>
    </message>
    <message>
        <source>trả hồ sơ về cơ quan {to_office}: {result}</source>
        <translation>send the dossier back to office {to_office}: {result}</translation>
    </message>
    <message>
        <source>trả hồ sơ về cơ quan khác</source>
        <translation>send the dossier back to another office</translation>
    </message>
    <message>
        <source>kết luận việc trùng: {reason}</source>
        <translation>settle a conflict: {reason}</translation>
    </message>
    <message>
        <source>kết luận hai hồ sơ đều đúng: {reason}</source>
        <translation>settle that both dossiers are right: {reason}</translation>
    </message>
    <message>
        <source>Nơi chung đang bận. Cứ làm việc bình thường: quầy sẽ tự gửi lại sau ít phút.</source>
        <translation>The meeting place is busy. Work on: the counter sends again in a few minutes.</translation>
    </message>
    <message>
        <source>Ổ đĩa của nơi chung đã đầy nên chưa nhận thêm. Việc đã lưu ở máy này; báo người quản trị dọn chỗ ngay.</source>
        <translation>The disk of the meeting place is full, nothing more is taken in. All is saved on this PC; tell the administrator to make room at once.</translation>
    </message>
    <message>
        <source>Nơi chung đã dùng {percent} % chỗ được dành. Báo người quản trị dọn hoặc thêm ổ đĩa trong tuần này.</source>
        <translation>The meeting place has used {percent} % of its room. Tell the administrator to clean up or add a disk this week.</translation>
    </message>
    <message>
        <source>Máy chủ của nơi chung không chứng minh được là đúng máy, nên quầy không nối. Kiểm tra ngày giờ của máy này; nếu đúng, báo người quản trị xem chứng thư.</source>
        <translation>The server of the meeting place could not prove who it is, so the counter did not join. Check date and time of this PC; if they are right, ask the administrator to look at the certificate.</translation>
    </message>
    <message>
        <source>Máy chủ của nơi chung chưa bật mã hóa đường truyền. Nhờ người quản trị bật TLS rồi nối lại.</source>
        <translation>The server of the meeting place does not encrypt the line yet. Ask the administrator to switch TLS on, then join again.</translation>
    </message>
    <message>
        <source>Nối qua mạng phải có mã hóa và chứng thư được kiểm tra, địa chỉ này lại ghi sslmode={sslmode}. Bỏ phần đó hoặc ghi sslmode=verify-full.</source>
        <translation>Over a network the line must be encrypted and the certificate checked, but this address says sslmode={sslmode}. Leave that out or write sslmode=verify-full.</translation>
    </message>
    <message>
        <source>Nơi chung là bản cũ hơn chương trình này. Nhờ người quản trị chạy lại lệnh hub init bằng bản mới.</source>
        <translation>The meeting place is older than this program. Ask the administrator to run hub init with the new version.</translation>
    </message>
    <message>
        <source>Nơi chung đã ở bản {version}, mới hơn chương trình này. Cập nhật chương trình rồi làm lại.</source>
        <translation>The meeting place is of version {version}, newer than this program. Update the program and try again.</translation>
    </message>
    <message>
        <source>Kho dữ liệu này chưa được lập làm nơi chung. Chạy lệnh hub init với địa chỉ đó trước.</source>
        <translation>This database was not made a meeting place yet. Run hub init with its address first.</translation>
    </message>
    <message>
        <source>PostgreSQL ở đó là bản {version}; nơi chung cần từ bản 15. Cài bản mới rồi làm lại.</source>
        <translation>The PostgreSQL there is {version}; a meeting place needs 15 or newer. Install a newer one and try again.</translation>
    </message>
    <message>
        <source>Kho dữ liệu dùng bảng mã {encoding}, không giữ đúng được chữ Việt. Tạo kho mới với bảng mã UTF8.</source>
        <translation>The database uses the encoding {encoding}, which does not keep Vietnamese letters. Make a new one in UTF8.</translation>
    </message>
    <message>
        <source>Tài khoản trong địa chỉ không được phép làm việc này. Dùng tài khoản quản trị của nơi chung.</source>
        <translation>The account in the address may not do that. Use the administrator&apos;s account of the meeting place.</translation>
    </message>
    <message>
        <source>Chưa biết nơi chung được dùng bao nhiêu chỗ trên ổ đĩa, nên không báo trước được khi sắp đầy.</source>
        <translation>How much disk the meeting place may use is not known, so there will be no warning before it is full.</translation>
    </message>
    <message>
        <source>“{user}” là tài khoản toàn quyền. Hằng ngày hãy dùng một tài khoản thuộc nhóm hub_admin để cấp mã và loại quầy.</source>
        <translation>“{user}” may do everything. For every day use an account of the group hub_admin to give codes and strike counters off.</translation>
    </message>
    <message>
        <source>Dòng {line} của pg_hba.conf cho {address} vào mà không mã hóa. Đổi host thành hostssl.</source>
        <translation>Line {line} of pg_hba.conf lets {address} in without encryption. Change host to hostssl.</translation>
    </message>
    <message>
        <source>Máy chủ còn cho vào bằng cách {method} (dòng {line} của pg_hba.conf). Đổi thành scram-sha-256.</source>
        <translation>The server still lets people in by {method} (line {line} of pg_hba.conf). Change that to scram-sha-256.</translation>
    </message>
    <message>
        <source>Máy chủ đang tắt {setting}: mất điện có thể làm mất việc đã nhận. Bật lại thiết lập đó.</source>
        <translation>{setting} is off at the server: a power cut may lose what was taken in. Switch it on again.</translation>
    </message>
    <message>
        <source>Mã nối quầy này đã dùng rồi. Mỗi mã chỉ dùng một lần; nhờ người quản trị cấp mã mới.</source>
        <translation>This code was used already. Each works once; ask the administrator for a new one.</translation>
    </message>
    <message>
        <source>Mã này cấp cho quầy {counter}. Nhập mã của đúng quầy này, hoặc nhờ cấp mã mới.</source>
        <translation>This code is for counter {counter}. Enter the code of this counter, or ask for a new one.</translation>
    </message>
    <message>
        <source>Quầy {counter} đang nối với nơi chung. Nếu máy cũ đã mất hoặc thay, hãy loại quầy đó trước rồi cấp mã mới.</source>
        <translation>Counter {counter} is joined. If its PC is lost or replaced, strike it off first, then give a new code.</translation>
    </message>
    <message>
        <source>Không có quầy {counter} nào đang nối với nơi chung. Kiểm tra lại mã cơ quan và số quầy.</source>
        <translation>No counter {counter} is joined. Check office and counter number.</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Người nộp thay: {name}</source>
        <translation>Handed in by: {name}</translation>
    </message>
    <message>
        <source>Chủ hồ sơ: {name}</source>
        <translation>Owner: {name}</translation>
    </message>
    <message>
        <source>người chưa có tên</source>
        <translation>somebody without a name yet</translation>
    </message>
    <message>
        <source>{said}. Hồ sơ của {name} để chờ (Ctrl+J).</source>
        <translation>{said}. The dossier of {name} waits (Ctrl+J).</translation>
    </message>
    <message>
        <source>Phiếu in sẵn {code}: ghi ngày giờ đã nhận viết trên phiếu.</source>
        <translation>Pre-printed slip {code}: write the day and hour noted on it.</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Giao hồ sơ</source>
        <translation>Give to division</translation>
    </message>
    <message>
        <source>Xác nhận đã nhận</source>
        <translation>Confirm taking over</translation>
    </message>
    <message>
        <source>Đã nhận hồ sơ</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Ghi và in phiếu</source>
        <translation>Write and print</translation>
    </message>
    <message>
        <source>Yêu cầu nghĩa vụ tài chính</source>
        <translation>Ask for payment</translation>
    </message>
    <message>
        <source>Ghi yêu cầu</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>Đã nhận đủ, làm tiếp</source>
        <translation>All received, go on</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Cơ quan có thẩm quyền đã nhận</source>
        <translation>Competent agency has it</translation>
    </message>
    <message>
        <source>Bắt đầu tính thời hạn</source>
        <translation>Begin the time</translation>
    </message>
    <message>
        <source>Trình ký</source>
        <translation>Submit for signature</translation>
    </message>
    <message>
        <source>Lãnh đạo trả lại</source>
        <translation>Sent back by leader</translation>
    </message>
    <message>
        <source>Ghi trả lại</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>Trả về cơ quan đã nhận</source>
        <translation>Send back to its office</translation>
    </message>
    <message>
        <source>Ghi đã trả về</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>Xin lỗi và hẹn lại</source>
        <translation>Apologise, new date</translation>
    </message>
    <message>
        <source>Từ chối giải quyết</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Công dân rút hồ sơ</source>
        <translation>Citizen withdraws</translation>
    </message>
    <message>
        <source>Ghi rút hồ sơ</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ghi và in thông báo</source>
        <translation>Write and print the notice</translation>
    </message>
    <message>
        <source>Gửi bưu chính</source>
        <translation>Send by post</translation>
    </message>
    <message>
        <source>Ghi đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Sửa phiếu</source>
        <translation>Correct the slip</translation>
    </message>
    <message>
        <source>Sửa và in phiếu mới</source>
        <translation>Correct and print</translation>
    </message>
    <message>
        <source>Gắn mã chính thức</source>
        <translation>Bind the official code</translation>
    </message>
    <message>
        <source>Gắn mã</source>
        <translation>Bind</translation>
    </message>
    <message>
        <source>Hoàn tác việc vừa ghi</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Thu phí, lệ phí</source>
        <translation>Take a fee</translation>
    </message>
    <message>
        <source>Ghi đã thu</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Hủy lần thu phí</source>
        <translation>Cancel a payment</translation>
    </message>
    <message>
        <source>Hủy lần thu</source>
        <translation>Cancel the payment</translation>
    </message>
    <message>
        <source>Xếp lên kệ</source>
        <translation>Lay on a shelf</translation>
    </message>
    <message>
        <source>Ghi nơi để</source>
        <translation>Note the place</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Đã hủy tiếp nhận</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ</source>
        <translation>Dossier received</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result is here</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Hủy tiếp nhận</source>
        <translation>Void intake</translation>
    </message>
    <message>
        <source>Xóa dữ liệu cá nhân</source>
        <translation>Personal data erased</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>Việc do phiên bản mới hơn ghi</source>
        <translation>Written by a newer version</translation>
    </message>
    <message>
        <source>đã gửi tới máy in</source>
        <translation>sent to the printer</translation>
    </message>
    <message>
        <source>chưa in được, phiếu đã lưu</source>
        <translation>not printed, slip saved</translation>
    </message>
    <message>
        <source>in không thành công</source>
        <translation>printing failed</translation>
    </message>
    <message>
        <source>đã quét lại phiếu</source>
        <translation>slip scanned back</translation>
    </message>
    <message>
        <source>đã giao cho người dân</source>
        <translation>handed to the citizen</translation>
    </message>
    <message>
        <source>bản chính</source>
        <translation>original</translation>
    </message>
    <message>
        <source>bản sao chứng thực</source>
        <translation>certified copy</translation>
    </message>
    <message>
        <source>bản sao</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>bản điện tử</source>
        <translation>electronic</translation>
    </message>
    <message>
        <source>xuất trình</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>Không hẹn ngày trả</source>
        <translation>No appointed date</translation>
    </message>
    <message>
        <source>quá hạn từ {time}</source>
        <translation>late since {time}</translation>
    </message>
    <message>
        <source>quá hạn {n} ngày làm việc</source>
        <translation>{n} working days late</translation>
    </message>
    <message>
        <source>đến hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <source>còn chưa tới một ngày làm việc</source>
        <translation>less than one working day left</translation>
    </message>
    <message>
        <source>còn {n} ngày làm việc</source>
        <translation>{n} working days left</translation>
    </message>
    <message>
        <source>quá giờ hẹn</source>
        <translation>hour passed</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>quá {n} ngày</source>
        <translation>{n} days late</translation>
    </message>
    <message>
        <source>còn {n} ngày</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>không còn tính hạn</source>
        <translation>no date counts any more</translation>
    </message>
    <message>
        <source>xong quá hạn</source>
        <translation>done late</translation>
    </message>
    <message>
        <source>xong trước hạn</source>
        <translation>finished early</translation>
    </message>
    <message>
        <source>xong đúng hạn</source>
        <translation>done in time</translation>
    </message>
    <message>
        <source>Chưa giao phiếu{how}</source>
        <translation>Slip not handed over{how}</translation>
    </message>
    <message>
        <source>Đã giao phiếu</source>
        <translation>Slip handed over</translation>
    </message>
    <message>
        <source>Đã in phiếu, bản in lại lần {n}</source>
        <translation>Slip printed, reprint no. {n}</translation>
    </message>
    <message>
        <source>Đã in phiếu</source>
        <translation>Slip printed</translation>
    </message>
    <message>
        <source>{said}, đã quét lại</source>
        <translation>{said}, scanned back</translation>
    </message>
    <message>
        <source>{said}, chờ quét lại phiếu</source>
        <translation>{said}, waiting to be scanned back</translation>
    </message>
    <message>
        <source>Chưa giao phiếu</source>
        <translation>Slip not handed over</translation>
    </message>
</context>
</TS>
