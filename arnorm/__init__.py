"""arnorm normalizes Arabic news text, and can show every change it made.

>>> import arnorm
>>> arnorm.preset("search")("المسؤولُ قال: ٣٫٥٪")
'المسوول قال: 3.5%'
>>> [f.suggestions[0] for f in arnorm.find_typos("ضبط الجيش شحنات الأسحلة")]
['الأسلحة']

Names load when they are first used, so that importing the package costs a millisecond.
"""

from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it; importing it from typing takes longer than all the rest
if TYPE_CHECKING:
    from arnorm import steps, typing
    from arnorm.core.pipeline import Pipeline
    from arnorm.core.registry import STEPS
    from arnorm.core.result import Result
    from arnorm.core.step import Context
    from arnorm.document.boilerplate.user_rules import BoilerplateRules
    from arnorm.document.profile.profile import BoilerplateProfile
    from arnorm.edits import Edit, apply
    from arnorm.errors import ArnormError
    from arnorm.offsets import utf16
    from arnorm.presets import PRESETS, explain, normalize, preset
    from arnorm.sentence.split import sentences
    from arnorm.typos.default import find_typos
    from arnorm.typos.detector import TypoDetector
    from arnorm.typos.finding import Finding
    from arnorm.typos.model.model import TypoModel

__all__ = [
    "PRESETS",
    "STEPS",
    "ArnormError",
    "BoilerplateProfile",
    "BoilerplateRules",
    "Context",
    "Edit",
    "Finding",
    "Pipeline",
    "Result",
    "TypoDetector",
    "TypoModel",
    "apply",
    "explain",
    "find_typos",
    "normalize",
    "preset",
    "sentences",
    "steps",
    "typing",
    "utf16",
]

__version__ = "0.1.0.dev0"

_PLACES = {
    "PRESETS": "arnorm.presets",
    "STEPS": "arnorm.core.registry",
    "ArnormError": "arnorm.errors",
    "BoilerplateProfile": "arnorm.document.profile.profile",
    "BoilerplateRules": "arnorm.document.boilerplate.user_rules",
    "Context": "arnorm.core.step",
    "Edit": "arnorm.edits",
    "Finding": "arnorm.typos.finding",
    "Pipeline": "arnorm.core.pipeline",
    "Result": "arnorm.core.result",
    "TypoDetector": "arnorm.typos.detector",
    "TypoModel": "arnorm.typos.model.model",
    "apply": "arnorm.edits",
    "explain": "arnorm.presets",
    "find_typos": "arnorm.typos.default",
    "normalize": "arnorm.presets",
    "preset": "arnorm.presets",
    "sentences": "arnorm.sentence.split",
    "utf16": "arnorm.offsets",
}
_ROOMS = ("steps", "typing")


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return import_module(f"arnorm.{name}")
    if name not in _PLACES:
        raise AttributeError(f"module 'arnorm' has no {name!r}; its names are {', '.join(__all__)}")
    value = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
