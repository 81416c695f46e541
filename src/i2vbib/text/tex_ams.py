r"""Signs of mathematics that only the AMS packages (amssymb) have, and what stands for each where they are not loaded.

The stand-ins are made of plain LaTeX's own signs: ``<`` over ``∼`` for ``≲``. A document's own commands stay.
"""

from __future__ import annotations

from typing import Final

_NAMED: Final = (
    r"≲ lesssim \mathrel{\mathop{<}\limits_{\sim}}",
    r"≳ gtrsim \mathrel{\mathop{>}\limits_{\sim}}",
    r"⪅ lessapprox \mathrel{\mathop{<}\limits_{\approx}}",
    r"⪆ gtrapprox \mathrel{\mathop{>}\limits_{\approx}}",
    r"≦ leqq \mathrel{\mathop{<}\limits_{=}}",
    r"≧ geqq \mathrel{\mathop{>}\limits_{=}}",
    r"≶ lessgtr \mathrel{\mathop{<}\limits_{>}}",
    r"⋚ lesseqgtr \mathrel{\mathop{\leq}\limits_{>}}",
    r"⋘ lll \mathrel{\ll\mkern-9mu<}",
    r"⋙ ggg \mathrel{>\mkern-9mu\gg}",
    r"≊ approxeq \mathrel{\underline{\approx}}",
    r"≾ precsim \mathrel{\mathop{\prec}\limits_{\sim}}",
    r"≿ succsim \mathrel{\mathop{\succ}\limits_{\sim}}",
    r"≜ triangleq \mathrel{\mathop{=}\limits^{\triangle}}",
    r"⊊ subsetneq \mathrel{\mathop{\subset}\limits_{\neq}}",
    r"⊋ supsetneq \mathrel{\mathop{\supset}\limits_{\neq}}",
    r"⊴ trianglelefteq \mathrel{\underline{\triangleleft}}",
    r"⊵ trianglerighteq \mathrel{\underline{\triangleright}}",
    r"⊩ Vdash \mathrel{|\mkern-3mu\vdash}",
    r"⊸ multimap \mathrel{-\mkern-3mu\circ}",
    r"↠ twoheadrightarrow \mathrel{\rightarrow\mkern-14mu\rightarrow}",
    r"⇝ rightsquigarrow \mathrel{\sim\mkern-4mu>}",
    r"⋊ rtimes \mathbin{\times\mkern-2mu|}",
    r"⋉ ltimes \mathbin{|\mkern-2mu\times}",
    r"⊠ boxtimes \mathbin{[\times]}",
    r"⊞ boxplus \mathbin{[+]}",
    r"↾ upharpoonright \mathbin{|}",
    r"∁ complement \mathsf{C}",
    r"□ square \mathord{\sqcap\mkern-12mu\sqcup}",
    r"■ blacksquare \mathord{\rule{1ex}{1ex}}",
    r"◊ lozenge \diamond",
    r"∴ therefore \mathrel{{.}\cdot{.}}",
    r"∵ because \mathrel{\cdot{.}\cdot}",
    r"∡ measuredangle \angle",
    r"✓ checkmark \surd",
    r"ϝ digamma \mathrm{F}",
    r"ℶ beth \mathrm{beth}",
)
_ROWS: Final = [row.split(" ", 2) for row in _NAMED]

SYMBOLS: Final = {character: name for character, name, _ in _ROWS}
"""Characters and the names of their commands, without backslash."""

DEFINITIONS: Final = {f"\\{name}": f"\\providecommand\\{name}{{{stand_in}}}" for _, name, stand_in in _ROWS}
"""What defines each command where a document lacks it."""

_OTHER_NAMES: Final = (
    "□ Box ◇ Diamond ℧ mho ⇝ leadsto ∖ smallsetminus ∄ nexists ≰ nleq ≱ ngeq ⊈ nsubseteq ⊉ nsupseteq ≁ nsim "
    "∦ nparallel ϰ varkappa 𝕜 Bbbk ð eth ★ bigstar △ vartriangle ↻ circlearrowright ↺ circlearrowleft ≼ preccurlyeq "
    "≽ succcurlyeq"
).split()
CHARACTERS: Final = {name: character for character, name in SYMBOLS.items()} | dict(
    zip(_OTHER_NAMES[1::2], _OTHER_NAMES[::2], strict=True)
)
"""The commands, by name, and their characters; further ones are written as the character: LaTeX itself has
``\\Box``, ``\\Diamond``, ``\\leadsto`` and ``\\mho`` only to say that it lacks them."""
