"""What can go wrong for a user: a code and its arguments, never a sentence."""


class BriefingError(Exception):
    """Something that the user must be told.

    `code` names a sentence of the message catalogue (`topic.name`), `arguments` fill it in.
    """

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code, arguments)
        self.code = code
        self.arguments = arguments

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.code, self.arguments)


class UnreadableFileError(BriefingError):
    """A file that can't be opened as an article; the argument `name` says which."""


class StoreError(BriefingError):
    """A store that can't be opened, read or written."""


class ExchangeError(BriefingError):
    """An exchange file that can't be taken in; the store is left as it was."""


class MemoError(BriefingError):
    """A memo that can't be composed or written."""


class UsageError(BriefingError):
    """A command line, setting or key that makes no sense."""


def _rebuilt(kind: type[BriefingError], code: str, arguments: dict[str, object]) -> BriefingError:
    return kind(code, **arguments)
