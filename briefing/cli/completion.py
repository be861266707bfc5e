"""The `completion` command: a script that completes the program's commands and options in a shell."""

import argparse
from collections.abc import Iterator, Mapping

from briefing.cli.console import Console, ExitCode
from briefing.cli.parser import Parser

SHELLS = ("bash", "zsh", "fish")

_BASH = """\
_briefing() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} command= option choices=
    for option in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $option in
            {commands}) command=$option; break ;;
        esac
    done
    case $command:${{COMP_WORDS[COMP_CWORD-1]}} in
{choices}
    esac
    if [ -z "$choices" ]; then
        case $command in
{options}
        esac
        case $word in -*) ;; *) if [ -n "$command" ]; then choices=; fi ;; esac
    fi
    COMPREPLY=($(compgen -W "$choices" -- "$word"))
}}
complete -o bashdefault -o default -F _briefing briefing"""


def declare(parser: Parser) -> None:
    """Add the command's operands."""
    parser.operand("shell", choices=SHELLS, help=parser.says("completion-shell"))


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Print the script for a shell."""
    parsers: Mapping[str, Parser] = options.parsers
    lines = _fish(parsers) if options.shell == "fish" else _bash(parsers, zsh=options.shell == "zsh")
    console.output.writelines(line + "\n" for line in lines)
    return ExitCode.DONE


def _bash(parsers: Mapping[str, Parser], *, zsh: bool) -> Iterator[str]:
    """Bash's script; zsh runs it too, once it is asked to."""
    if zsh:
        yield "autoload -U +X compinit bashcompinit && compinit && bashcompinit"
    names = [name for name in parsers if name]
    choices = [
        f"        {name}:{string}) choices='{' '.join(action.choices)}' ;;"
        for name, parser in parsers.items()
        for action in parser.actions
        for string in action.option_strings or [name]
        if action.choices
    ]
    options = [
        f"            '{name}') choices='{' '.join(_words(parser, names))}' ;;"
        for name, parser in parsers.items()
    ]
    yield _BASH.format(commands="|".join(names), choices="\n".join(choices), options="\n".join(options))


def _words(parser: Parser, commands: list[str]) -> list[str]:
    """What may stand next: the options, and for the program's own parser the commands before them."""
    options = [string for action in parser.actions for string in action.option_strings]
    return options if parser.is_command else [*commands, *options]


def _fish(parsers: Mapping[str, Parser]) -> Iterator[str]:
    names = " ".join(name for name in parsers if name)
    for name, parser in parsers.items():
        seen = f"__fish_seen_subcommand_from {name}" if name else f"not __fish_seen_subcommand_from {names}"
        for action in parser.actions:
            yield f"complete -c briefing -n '{seen}' {' '.join(_fish_action(action))}"
        if name:
            said = _quoted(parser.description or "")
            yield f"complete -c briefing -n 'not __fish_seen_subcommand_from {names}' -a {name} -d {said}"


def _fish_action(action: argparse.Action) -> Iterator[str]:
    for string in action.option_strings:
        yield f"-l {string[2:]}" if string.startswith("--") else f"-s {string[1:]}"
    if action.choices:
        yield f"-x -a '{' '.join(action.choices)}'"
    elif action.nargs != 0:
        yield "-r"
    yield f"-d {_quoted(action.help or '')}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
