// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/wording.h"

#include <QStringList>
#include <algorithm>

namespace aigo {

namespace {

using Field = WordingChange::Field;
using Kind = WordingPiece::Kind;

/// A table of this many cells is quick to fill.
constexpr std::size_t mostCells = 160'000;

void note(std::vector<WordingChange> &changes, Field field, const QString &before, const QString &after)
{
    if (before != after) {
        changes.push_back({field, before, after, {}});
    }
}

void noteUpdates(std::vector<WordingChange> &changes, const Incident &before, const Incident &after)
{
    std::vector<WordingChange> found;
    std::vector<bool> met(after.updates.size(), false);
    for (const IncidentUpdate &old : before.updates) {
        const auto same = std::find_if(after.updates.begin(), after.updates.end(), [&](const IncidentUpdate &update) {
            return update.at == old.at && !met[static_cast<std::size_t>(&update - after.updates.data())];
        });
        if (same == after.updates.end()) {
            found.push_back({Field::UpdateGone, old.text, {}, old.at});
            continue;
        }
        met[static_cast<std::size_t>(same - after.updates.begin())] = true;
        if (same->text != old.text) {
            found.push_back({Field::UpdateEdited, old.text, same->text, old.at});
        }
    }
    for (std::size_t i = 0; i < met.size(); ++i) {
        if (!met[i]) {
            found.push_back({Field::UpdateAdded, {}, after.updates[i].text, after.updates[i].at});
        }
    }
    std::sort(found.begin(), found.end(), [](const WordingChange &a, const WordingChange &b) {
        return a.at != b.at ? a.at < b.at : a.field < b.field;
    });
    changes.insert(changes.end(), found.begin(), found.end());
}

/// Words with the blanks behind them, so that they joined are the text.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype begin = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (!text[i].isSpace() && text[i - 1].isSpace()) {
            words += text.mid(begin, i - begin);
            begin = i;
        }
    }
    if (begin < text.size()) {
        words += text.mid(begin);
    }
    return words;
}

class Pieces
{
public:
    void add(Kind kind, const QString &text)
    {
        if (text.isEmpty()) {
            return;
        }
        if (!m_pieces.empty() && m_pieces.back().kind == kind) {
            m_pieces.back().text += text;
        } else {
            m_pieces.push_back({kind, text});
        }
    }
    std::vector<WordingPiece> take() { return std::move(m_pieces); }

private:
    std::vector<WordingPiece> m_pieces;
};

/// The words between the ends that both share, by their longest common subsequence.
void markMiddle(const QStringList &a, const QStringList &b, Pieces &pieces)
{
    const auto rows = static_cast<std::size_t>(a.size());
    const auto columns = static_cast<std::size_t>(b.size());
    if (rows == 0 || columns == 0 || rows * columns > mostCells) {
        pieces.add(Kind::Gone, a.join(QString()));
        pieces.add(Kind::New, b.join(QString()));
        return;
    }
    std::vector<int> common((rows + 1) * (columns + 1), 0);
    const auto cell = [&](std::size_t i, std::size_t j) -> int & { return common[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            cell(i, j) = a[static_cast<qsizetype>(i)] == b[static_cast<qsizetype>(j)]
                             ? cell(i + 1, j + 1) + 1
                             : std::max(cell(i + 1, j), cell(i, j + 1));
        }
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && a[static_cast<qsizetype>(i)] == b[static_cast<qsizetype>(j)]) {
            pieces.add(Kind::Same, a[static_cast<qsizetype>(i)]);
            ++i;
            ++j;
        } else if (j == columns || (i < rows && cell(i + 1, j) >= cell(i, j + 1))) {
            pieces.add(Kind::Gone, a[static_cast<qsizetype>(i++)]);
        } else {
            pieces.add(Kind::New, b[static_cast<qsizetype>(j++)]);
        }
    }
}

} // namespace

std::vector<WordingChange> wordingChanges(const Incident &before, const Incident &after)
{
    std::vector<WordingChange> changes;
    note(changes, Field::Title, before.title, after.title);
    note(changes, Field::Severity, severityName(before.severity), severityName(after.severity));
    note(changes, Field::Phase, incidentPhaseName(before.phase), incidentPhaseName(after.phase));
    note(changes, Field::Started, toIso(before.started), toIso(after.started));
    note(changes, Field::Ends, toIso(before.ends), toIso(after.ends));
    note(changes, Field::Resolved, toIso(before.resolved), toIso(after.resolved));
    note(changes, Field::Components, before.components.join(QStringLiteral(", ")),
         after.components.join(QStringLiteral(", ")));
    noteUpdates(changes, before, after);
    return changes;
}

std::vector<WordingPiece> markedWords(const QString &before, const QString &after)
{
    QStringList a = wordsOf(before);
    QStringList b = wordsOf(after);
    qsizetype front = 0;
    while (front < a.size() && front < b.size() && a[front] == b[front]) {
        ++front;
    }
    qsizetype back = 0;
    while (back < a.size() - front && back < b.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
        ++back;
    }
    Pieces pieces;
    pieces.add(Kind::Same, a.mid(0, front).join(QString()));
    markMiddle(a.mid(front, a.size() - front - back), b.mid(front, b.size() - front - back), pieces);
    pieces.add(Kind::Same, a.mid(a.size() - back).join(QString()));
    return pieces.take();
}

} // namespace aigo
