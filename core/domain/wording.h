// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"

#include <QString>
#include <vector>

namespace aigo {

/// What a provider changed of what it had said: vendors edit their incidents in place. Pure.

/// One thing that another wording of an incident has differently.
struct WordingChange
{
    enum class Field : quint8 {
        Title,
        Severity, ///< `before` and `after` are stable names (severityName), as are the phases
        Phase,
        Started, ///< as toIso; empty: none
        Ends,
        Resolved,
        Components, ///< joined with ", "
        UpdateAdded,
        UpdateEdited, ///< the same update with other words
        UpdateGone,
    };
    Field field = Field::Title;
    QString before;
    QString after;
    Instant at{}; ///< of the update; else none
    bool operator==(const WordingChange &) const = default;
};
/// In the order of the fields, updates by their time.
std::vector<WordingChange> wordingChanges(const Incident &before, const Incident &after);

/// A stretch of a text that was edited.
struct WordingPiece
{
    enum class Kind : quint8 { Same, Gone, New };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const WordingPiece &) const = default;
};
/// What of `before` stayed, went and came, word by word: Same and Gone pieces together are `before`, Same and New ones
/// `after`. Texts of very many words that differ much are one piece gone and one new.
std::vector<WordingPiece> markedWords(const QString &before, const QString &after);

} // namespace aigo
