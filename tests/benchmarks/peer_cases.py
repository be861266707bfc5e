"""How many of other projects' cases are read right, with the excluded ones left out and told; run by hand.

python -m tests.benchmarks.peer_cases ../shared/peers
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXCLUDED = ROOT / "tests" / "examples" / "peers-excluded.tsv"
LINE = re.compile(r"(\w+)_(zh|en)\.jsonl\s+(\d+) of\s+(\d+) right")


def main() -> None:
    ours = [sys.executable, str(ROOT / "main.py"), "extract", "--lines", "-", "--format", "jsonl"]
    script = [sys.executable, str(Path(sys.argv[1]) / "score.py"), "--excluded", str(EXCLUDED), "--", *ours]
    done = subprocess.run(script, capture_output=True, text=True, check=False)  # noqa: S603 -- as the caller asks
    if done.returncode:
        raise SystemExit(done.stderr)
    print(done.stdout)
    right, asked = Counter[str](), Counter[str]()
    for _, language, hits, cases in LINE.findall(done.stdout):
        right[language] += int(hits)
        asked[language] += int(cases)
    for language in asked:
        print(f"{language}: {right[language]} of {asked[language]} ({right[language] / asked[language]:.1%})")
    reasons = Counter(line.split("\t")[2] for line in EXCLUDED.read_text(encoding="utf-8").splitlines())
    for reason, count in reasons.most_common():
        print(f"{count:4} excluded: {reason}")


if __name__ == "__main__":
    main()
