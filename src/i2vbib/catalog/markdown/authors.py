"""Authors, where a list gives them: ``*Ann Lee, Bo van Dyk (MIT)*``; a list cut short with "et al." is no list."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.titles import tidy
from i2vbib.text.names import PARTICLES

_SEPARATOR: Final = re.compile(r"\s*(?:[,;，、·]|\s&\s|\band\b)\s*")
_NOTES: Final = re.compile(
    r"<sup>.*?</sup>|</?[a-z]+>|\([^()]*\)|\[[^\[\]]*\]|[*†‡§¶∗#^✉️\d]+|\$\^.*?\$|^by:?\s+|^authors?:\s*",
    re.IGNORECASE,
)
"""Affiliations, footnote marks and labels beside names."""
_ET_AL: Final = re.compile(r"\be[tl]\.?\s*al\b|et al\b(?!-)|\.\.\.|…|\band others\b|\b(?i:et\.? al)\b")
_SUFFIXES: Final = {"jr": "Jr.", "sr": "Sr.", "ii": "II", "iii": "III", "iv": "IV"}
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-‐`·])*")
SHORTEST_NAME: Final = 2
LONGEST_NAME: Final = 5
"""Words of a name."""
_NOT_NAMES: Final = frozenset(
    """
    the a an of for in on via using with from to towards toward by under and or is are be as at into over can do
    does how what when why which not all any more than beyond without through within between its your you we our
    this that acceleration action adaptation adapter adapting adaptive adversarial agent agents aligned aligning
    alignment analysis animation anomaly answering appearance applications approach architecture attacks attention
    audio augmentation augmented autoencoders automatic autonomous autoregressive aware based benchmark
    benchmarking better bidirectional bridging camera captioning causal classification code completion
    compositional comprehensive compression concept conditional conditioned conditioning consistency content
    context contextual continual continuous contrastive control controllable convolution convolutional correlation
    correspondence customization data dataset deep denoising dense depth detection diffusion direct discrete
    disentangled distillation distribution diverse domain driving dual dynamic editing effective efficient
    egocentric embedding embodied encoder enhanced enhancing estimation evaluating evaluation event exploring face
    facial fast faster feature features feedback few fidelity field fields fine flexible flow foundation frame
    framework fusion general generalization generalized generating generation generative global gradient graph
    grounded grounding guidance guided hallucination hierarchical human hybrid identity image images implicit
    improved improving inference information inpainting instance instruction instructions interaction interactive
    inverse inversion iterative joint knowledge label language large latent layout learners learning lidar light
    linear localization matching memory methods mixture model modeling modelling models monocular motion
    multimodal natural navigation network networks neural object objects one online optimal optimization parameter
    perception personalized planning point policy pose prediction pretrained pretraining prior priors
    probabilistic process progressive prompt prompting prompts quality query question reasoning recognition
    reconstruction refinement region reinforcement rendering representation representations resolution restoration
    rethinking retrieval reward robot robots robust sampling scalable scale scaling scene scenes segmentation
    selective self semantic sequence shape shot simple single sparse spatial spatiotemporal speech stable
    stochastic structure supervised supervision survey synthesis synthetic task tasks temporal text texture time
    token tokens tracking training trajectory transfer transformer transformers translation tuning understanding
    unified universal unsupervised video videos view virtual vision visual world zero arxiv proceedings conference
    journal transactions workshop findings oral spotlight poster award university institute lab research google
    microsoft meta tencent ieee acm cvpr iccv eccv neurips nips iclr icml aaai acl emnlp track datasets benchmarks
    highlight nature science intelligence management handling alibaba baidu openai deepmind nvidia
    """.split()
)
"""Words of titles that are no one's name, as public lists of papers use them."""


def read_authors(text: str) -> tuple[str, ...]:
    """Give the names in a text that is nothing but a list of names, else nothing.

    One name alone reads like many a title; whether to believe it is for the caller to say.
    """
    if _ET_AL.search(text):
        return ()
    names: list[str] = []
    for written in _SEPARATOR.split(_NOTES.sub(" ", text)):
        part = tidy(written).strip(" .:")
        if part.casefold() in _SUFFIXES and names:
            names[-1] = f"{names[-1]}, {_SUFFIXES[part.casefold()]}"
        elif is_name(part):
            names.append(part)
        elif part:
            return ()
    return tuple(names)


def is_cut_short(after: str) -> bool:
    """Say whether what follows a list of names is "et al."."""
    return bool(_ET_AL.match(after.lstrip(" ,.")))


def looks_like_authors(text: str) -> bool:
    """Say whether a text is a list of names, whole or cut short."""
    whole = _ET_AL.sub(" ", text)
    if whole != text and len(whole.split()) <= LONGEST_NAME:
        return True
    return len(read_authors(whole)) > (0 if whole != text else 1)


def is_name(text: str) -> bool:
    """Say whether a text can be one person's name: two to five words with capitals, particles aside."""
    words = text.split(", ", maxsplit=1)[0].split()
    if not SHORTEST_NAME <= len(words) <= LONGEST_NAME:
        return False
    return all(_is_name_word(word) for word in words) and any(len(word.rstrip(".")) > 1 for word in words)


def _is_name_word(word: str) -> bool:
    if word.casefold() in PARTICLES:
        return True
    if not _NOT_NAMES.isdisjoint(word.casefold().split("-")):
        return False
    return bool(_WORD.fullmatch(word)) and (word[0].isupper() or not word[0].isascii())
