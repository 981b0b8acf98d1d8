// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/timeline.h"

#include "core/catalog/factchanges.h"
#include "core/catalog/factscodec.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

namespace aigo {

namespace {

/// What is said of one key at each document of the window, the one before the inserted first.
struct Saying
{
    const QByteArray *facts = nullptr; ///< nullptr: not there
    const QString *model = nullptr;
    bool operator==(const Saying &other) const
    {
        const bool same = facts == other.facts;
        return same || (facts != nullptr && other.facts != nullptr && *facts == *other.facts);
    }
};

struct Strand
{
    std::vector<Saying> at;
    Instant leftFrom{};               ///< where the row that holds at the document before begins
    Instant rightTo = Instant::max(); ///< where the row that holds at the last complete document ends
    std::vector<const TimelineRow *> rows;
};

class Insertion
{
public:
    Insertion(const TimelineDocument &document, const TimelinePlace &place)
        : m_document(document)
        , m_place(place)
    {
        if (place.before) {
            m_times.push_back(*place.before);
        }
        m_first = m_times.size();
        m_times.push_back(document.asOf);
        for (const TimelineDocument &later : place.after) {
            m_times.push_back(later.asOf);
        }
        m_closed = !place.after.empty() && place.after.back().complete;
    }

    TimelinePlan plan()
    {
        takeRows();
        say(m_document, m_first);
        for (std::size_t i = 0; i < m_place.after.size(); ++i) {
            const TimelineDocument &later = m_place.after[i];
            if (!later.complete) {
                say(later, m_first + 1 + i);
            }
        }
        m_plan.logFrom = m_document.asOf;
        m_plan.logTo = m_times.back();
        QStringList keys = m_strands.keys();
        std::sort(keys.begin(), keys.end());
        for (const QString &key : std::as_const(keys)) {
            const Strand &of = *m_strands.constFind(key);
            makeRows(key, of);
            relabel(key, of);
            count(of);
        }
        for (std::size_t i = std::max<std::size_t>(m_first, 1); i < m_times.size(); ++i) {
            for (const QString &key : std::as_const(keys)) {
                log(key, *m_strands.constFind(key), i);
            }
        }
        return std::move(m_plan);
    }

private:
    const TimelineDocument &m_document;
    const TimelinePlace &m_place;
    std::vector<Instant> m_times; ///< of the documents: before (if any), inserted, after
    std::size_t m_first = 0;      ///< the inserted document's place in m_times
    bool m_closed = false;        ///< the window ends at a complete document, which needs nothing from before it
    QHash<QString, Strand> m_strands;
    TimelinePlan m_plan;

    Strand &strand(const QString &key)
    {
        Strand &strand = m_strands[key];
        if (strand.at.empty()) {
            strand.at.resize(m_times.size());
        }
        return strand;
    }

    void takeRows()
    {
        m_strands.reserve(static_cast<qsizetype>(std::max(m_place.rows.size(), m_document.entries.size())));
        const Instant last = m_times.back();
        for (const TimelineRow &row : m_place.rows) {
            Strand &of = strand(row.key);
            of.rows.push_back(&row);
            if (m_place.before && row.from <= *m_place.before && *m_place.before < row.to) {
                of.at.front() = {&row.facts, &row.model};
                of.leftFrom = row.from;
            }
            if (m_closed && row.from <= last && last < row.to) {
                of.at.back() = {&row.facts, &row.model};
                of.rightTo = row.to;
            }
        }
    }

    /// Sets the state at document `index`: a complete one says all there is, another only adds to what was before.
    void say(const TimelineDocument &document, std::size_t index)
    {
        if (!document.complete && index > 0) {
            for (Strand &of : m_strands) {
                of.at[index] = of.at[index - 1];
            }
        }
        for (const TimelineEntry &entry : document.entries) {
            strand(entry.key).at[index] = {&entry.facts, &entry.model};
        }
    }

    void makeRows(const QString &key, const Strand &of)
    {
        std::vector<TimelineRow> made;
        for (std::size_t i = 0; i < of.at.size();) {
            std::size_t end = i + 1;
            while (end < of.at.size() && of.at[end] == of.at[i]) {
                ++end;
            }
            if (of.at[i].facts != nullptr) {
                TimelineRow row;
                row.key = key;
                row.model = *of.at[i].model;
                row.from = i == 0 && m_place.before ? of.leftFrom : m_times[i];
                row.to = end < of.at.size() ? m_times[end] : of.rightTo;
                row.facts = *of.at[i].facts;
                made.push_back(std::move(row));
            }
            i = end;
        }
        settle(of.rows, std::move(made));
    }

    /// Keeps the rows that are as they were.
    void settle(const std::vector<const TimelineRow *> &was, std::vector<TimelineRow> made)
    {
        for (const TimelineRow *old : was) {
            const auto same = std::find_if(made.begin(), made.end(), [old](const TimelineRow &row) {
                return row.from == old->from && row.to == old->to && row.model == old->model && row.facts == old->facts;
            });
            if (same != made.end()) {
                made.erase(same);
            } else {
                m_plan.removed.push_back(old->id);
                m_plan.touched.insert(old->model);
            }
            if (!m_place.before) {
                // What the first document says is not logged; now another one is the first.
                m_plan.touched.insert(old->model);
            }
        }
        for (TimelineRow &row : made) {
            m_plan.touched.insert(row.model);
            m_plan.inserted.push_back(std::move(row));
        }
    }

    void relabel(const QString &key, const Strand &of)
    {
        if (!m_closed || m_place.earlier.contains(key)) {
            return;
        }
        const bool knownBefore = !of.rows.empty();
        const bool knownNow =
            std::any_of(of.at.begin(), of.at.end(), [](const Saying &said) { return said.facts != nullptr; });
        if (knownBefore != knownNow) {
            m_plan.relabels.push_back({key, knownNow});
        }
    }

    void count(const Strand &of)
    {
        const Saying before = m_first > 0 ? of.at[m_first - 1] : Saying{};
        const Saying &now = of.at[m_first];
        const bool was = before.facts != nullptr;
        const bool is = now.facts != nullptr;
        m_plan.added += !was && is ? 1 : 0;
        m_plan.unlisted += was && !is ? 1 : 0;
        m_plan.changed += was && is && !(before == now) ? 1 : 0;
    }

    void log(const QString &key, const Strand &of, std::size_t i)
    {
        const Saying &before = of.at[i - 1];
        const Saying &now = of.at[i];
        if (before == now) {
            return;
        }
        const bool known =
            m_place.earlier.contains(key) || std::any_of(of.at.begin(), of.at.begin() + static_cast<std::ptrdiff_t>(i),
                                                         [](const Saying &said) { return said.facts != nullptr; });
        for (Change &change : changesOf(key, before, now, m_times[i], known)) {
            change.at = m_times[i];
            change.sourceKey = key;
            change.model = now.facts != nullptr ? *now.model : *before.model;
            m_plan.log.push_back(std::move(change));
        }
    }

    std::vector<Change> changesOf(const QString &key, const Saying &before, const Saying &now, Instant at, bool known)
    {
        if (before.facts == nullptr || now.facts == nullptr) {
            Change change;
            change.kind = now.facts == nullptr ? ChangeKind::Unlisted
                          : known              ? ChangeKind::Relisted
                                               : ChangeKind::Added;
            return {std::move(change)};
        }
        const Result<ModelFacts> was = factsFromBytes(*before.facts);
        const Result<ModelFacts> is = factsFromBytes(*now.facts);
        if (!was || !is) {
            m_plan.unreadable.insert(key);
            return {};
        }
        return factChanges(*was, *is, at);
    }
};

} // namespace

TimelinePlan planInsertion(const TimelineDocument &document, const TimelinePlace &place)
{
    return Insertion(document, place).plan();
}

} // namespace aigo
