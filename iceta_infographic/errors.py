"""The exceptions of the package: what a user can cause, apart from what is our bug."""


class IcetaError(Exception):
    """Root of everything this package raises on purpose."""


class UsageError(IcetaError):
    """The command could not run: no workspace, an unreadable file, a bad option.

    The message is Indonesian and is shown to the user as it is; the command ends
    with exit status 2.

    Args:
        message: what went wrong, one sentence without jargon.
        hint: what to do about it, or an empty string.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type["UsageError"], tuple[str, str]]:
        # Worker processes hand errors over as pickles, and the hint is no part of ``args``.
        return type(self), (self.message, self.hint)


class InternalError(IcetaError):
    """A promise of the program is broken; the user can't have caused it.

    The message is English and written for the developer who will repair it.
    """


class RenderError(InternalError):
    """A page could not be drawn as designed: a font, an image or a template failed."""


class ProofError(InternalError):
    """A finished page does not carry what it must; nothing of it is published."""
