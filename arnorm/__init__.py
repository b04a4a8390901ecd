"""arnorm normalizes Arabic news text, and can show every change it made.

>>> import arnorm
>>> arnorm.preset("search")("المسؤولُ قال: ٣٫٥٪")
'المسوول قال: 3.5%'
>>> [f.suggestions[0] for f in arnorm.find_typos("ضبط الجيش شحنات الأسحلة")]
['الأسلحة']

Names load when they are first used, so that importing the package costs a millisecond.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arnorm import steps
    from arnorm.core.pipeline import Pipeline
    from arnorm.core.registry import STEPS
    from arnorm.core.result import Result
    from arnorm.core.step import Context
    from arnorm.document.boilerplate.user_rules import BoilerplateRules
    from arnorm.document.profile.profile import BoilerplateProfile
    from arnorm.edits import Edit, apply
    from arnorm.errors import ArnormError
    from arnorm.presets import normalize, preset
    from arnorm.sentence.split import sentences
    from arnorm.typos.default import find_typos
    from arnorm.typos.detector import TypoDetector
    from arnorm.typos.finding import Finding
    from arnorm.typos.model.model import TypoModel

__all__ = [
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
    "find_typos",
    "normalize",
    "preset",
    "sentences",
    "steps",
]

__version__ = "0.1.0.dev0"

_PLACES = {
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
    "find_typos": "arnorm.typos.default",
    "normalize": "arnorm.presets",
    "preset": "arnorm.presets",
    "sentences": "arnorm.sentence.split",
}


def __getattr__(name: str) -> object:
    if name == "steps":
        return import_module("arnorm.steps")
    if name not in _PLACES:
        raise AttributeError(f"module 'arnorm' has no {name!r}; its names are {', '.join(__all__)}")
    value = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
