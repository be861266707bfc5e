"""What is known of the folder that a library lies in: network drives, synchronised folders, free space."""

import os
from pathlib import Path

from briefing.errors import StoreError

NETWORK = frozenset(
    (
        *(
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "smbfs",
            "ncpfs",
            "afs",
            "9p",
            "ceph",
            "glusterfs",
            "lustre",
            "gpfs",
        ),
        *("davfs", "webdav", "vboxsf", "prl_fs", "fuse.sshfs", "fuse.davfs", "fuse.rclone", "fuse.glusterfs"),
        *("fuse.curlftpfs", "fuse.vmhgfs-fuse"),
    )
)
SYNCHRONISED = (
    "onedrive",
    "dropbox",
    "icloud",
    "google drive",
    "坚果云",
    "nutstore",
    "百度网盘",
    "baidusyncdisk",
)
LEAST_FREE = 200_000_000
MOUNTS = Path("/proc/self/mounts")


def refuse_network(folder: Path, mounts: Path = MOUNTS) -> None:
    """StoreError `store.network_drive` where `folder` lies on one: SQLite's locks don't hold there."""
    address = str(folder.absolute())
    if address.startswith(("\\\\", "//")) or _file_system(folder, mounts) in NETWORK:
        raise StoreError("store.network_drive", path=address, table="")


def warnings(folder: Path) -> tuple[str, ...]:
    """Codes of what the user should know of a folder before trusting a library to it."""
    found = []
    parts = [part.casefold() for part in folder.absolute().parts]
    if any(part.startswith(name) for part in parts for name in SYNCHRONISED):
        found.append("store.synchronised")
    if _free(folder) < LEAST_FREE:
        found.append("store.nearly_full")
    return tuple(found)


def _free(folder: Path) -> int:
    """The bytes that are free for the user."""
    if os.name == "posix":
        disk = os.statvfs(folder)
        return disk.f_bavail * disk.f_frsize
    import shutil

    return shutil.disk_usage(folder).free


def _file_system(folder: Path, mounts: Path) -> str:
    """The type of the file system that a folder lies on, empty where the machine doesn't say."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    place, best, kind = folder.resolve(), -1, ""
    for line in lines:
        _, point, name, *_ = line.split(" ")
        mount = Path(point.replace("\\040", " "))
        if place.is_relative_to(mount) and len(mount.parts) >= best:
            best, kind = len(mount.parts), name
    return kind
