"""The Qt types that the panels name, made before a second thread may ask for one.

WORKAROUND for PySide 6.11, which makes each Python type when it is first asked for, and keeps what
is not made yet in maps that nothing guards: two threads that each make a type crash the program,
sooner or later. The panels are imported beside the window, whose events make types too; so all
that the panels name exist before the import begins.
"""

from PySide6 import QtCore, QtGui, QtWidgets

NAMED = {
    QtCore: """
        QAbstractItemModel QAbstractTableModel QBuffer QByteArray QDate QDateTime QDir QEvent
        QIODevice QItemSelection QItemSelectionModel QLibraryInfo QLocale QLockFile QMargins
        QMimeData QModelIndex QObject QPersistentModelIndex QPoint QPointF QRect QRectF QSettings
        QSignalBlocker QSize QSortFilterProxyModel QStandardPaths QStringListModel QTimer
        QTranslator QUrl Qt Signal
    """,
    QtGui: """
        QAccessible QAccessibleAnnouncementEvent QAccessibleEvent QAccessibleInterface QAction
        QBrush QCloseEvent QColor QContextMenuEvent QDesktopServices QDrag QDragEnterEvent
        QDragLeaveEvent QDragMoveEvent QDropEvent QFocusEvent QFont QFontInfo QFontMetrics
        QFontMetricsF QGuiApplication QHelpEvent QHideEvent QIcon QImage QImageReader QKeyEvent
        QKeySequence QMouseEvent QPaintEvent QPainter QPainterPath QPalette QPen QPixmap QPolygonF
        QResizeEvent QShortcut QShowEvent QStandardItem QStandardItemModel QTextBlock
        QTextBlockFormat QTextCharFormat QTextCursor QTextDocument QTextLayout QTextLength
        QTextFrameFormat QTextLine QTextTable QWheelEvent QWindow
    """,
    QtWidgets: """
        QAbstractItemView QAbstractScrollArea QAccessibleWidget QApplication QBoxLayout
        QButtonGroup QCheckBox QComboBox QCompleter QDateEdit QDialog QDialogButtonBox QFileDialog
        QFormLayout QFrame QGraphicsSceneMouseEvent QGridLayout QHBoxLayout QHeaderView
        QInputDialog QKeySequenceEdit QLabel QLayout QLayoutItem QLineEdit QListWidget
        QListWidgetItem QMainWindow QMenu QMenuBar QMessageBox QPlainTextEdit QProgressBar
        QPushButton QRadioButton QRubberBand QScrollArea QSizePolicy QSlider QSpinBox QSplitter
        QStackedLayout QStackedWidget QStyle QStyleOptionComboBox QStyleOptionViewItem
        QStyledItemDelegate QTabWidget QTableView QTextBrowser QTextEdit QToolBar QToolButton
        QToolTip QTreeView QTreeWidget QTreeWidgetItem QVBoxLayout QWidget
    """,
}
"""What modules of ``ui`` import, by the module of Qt it comes from."""


def make_types() -> None:
    """Make every type that the panels name: 60 ms of the window's thread."""
    for module, names in NAMED.items():
        for name in names.split():
            getattr(module, name)
