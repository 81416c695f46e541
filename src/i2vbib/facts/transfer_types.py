"""The ways in which papers of the shipped list adapt an image model to video, and their spellings."""

from __future__ import annotations

from typing import Final

TRANSFER_TYPES: Final = (
    "Full Fine-Tuning",
    "Partial Tuning",
    "Side-Tuning",
    "Prompt Tuning",
    "Fine-Tuning with Adapter",
    "Fine-Tuning with LoRA",
    "Fine-Tuning with Extra Models",
    "Knowledge Distillation",
    "Post-Network Tuning",
)
"""The transfer types of the shipped list, as they are written most often there."""


def transfer_type_key(text: str) -> str:
    """Fold a transfer type: ``Finetune with LoRA`` and ``Fine-Tuning with LoRA`` are one."""
    letters = "".join(character for character in text.casefold() if character.isalnum())
    return letters.replace("finetunewith", "finetuningwith")


_CANONICAL_TYPES: Final = {transfer_type_key(text): text for text in TRANSFER_TYPES}


def canonical_transfer_type(text: str) -> str:
    """Give the usual spelling of a transfer type, or the text as it is where none is known."""
    return _CANONICAL_TYPES.get(transfer_type_key(text), text)
