"""One window a library: a second start hands its files to the first and leaves."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

LOCK = "window.lock"
_PATIENCE_MS = 2000
_LARGEST = 1 << 20


class Instance(QObject):
    """The right to be a library's window; `asked` carries the files that a second start wants opened."""

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._name = "briefing-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:20]
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None

    def is_first(self) -> bool:
        """Whether no other window has the library."""
        return self._lock.tryLock(0)

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Have the other window open these files; False where it doesn't answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(json.dumps([str(file.absolute()) for file in files]).encode() + b"\n")
        sent = socket.waitForBytesWritten(_PATIENCE_MS)
        taken = sent and (socket.bytesAvailable() > 0 or socket.waitForReadyRead(_PATIENCE_MS))
        socket.disconnectFromServer()
        return taken

    def listen(self) -> None:
        """Begin to take files from later starts; only the user's own processes can send them."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        server.listen(self._name)
        server.newConnection.connect(self._take)
        self._server = server

    def release(self) -> None:
        """Give the right back."""
        from PySide6.QtNetwork import QLocalServer

        if isinstance(self._server, QLocalServer):
            self._server.close()
        self._lock.unlock()

    def _take(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        assert isinstance(self._server, QLocalServer)  # noqa: S101
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QObject) -> None:
        from PySide6.QtNetwork import QLocalSocket

        assert isinstance(socket, QLocalSocket)  # noqa: S101
        if socket.bytesAvailable() > _LARGEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        try:
            names = json.loads(bytes(socket.readLine().data()))
            files = tuple(Path(name) for name in names)
        except (ValueError, TypeError):
            socket.abort()
            return
        socket.write(b"taken\n")
        socket.flush()
        self.asked.emit(files)
