"""The words of a language: tokens, sentences, quotations, noun phrases, verbs; lists of words."""
