// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/changefeed.h"

#include "ui/now/sidefacts.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"

#include <QDateTime>
#include <algorithm>

namespace aigo {

namespace {

QDate localDay(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at)).date();
}

/// Of a model that is in no catalogue any more only its id is known.
Model goneModel(const QString &id)
{
    Model model;
    model.facts.provider = id.section(u'/', 0, 0);
    model.facts.apiId = id.section(u'/', 1);
    return model;
}

} // namespace

ChangeFeed::ChangeFeed(Desk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{}

void ChangeFeed::load()
{
    m_limit = firstLimit;
    ask(m_limit);
}

void ChangeFeed::ask(int limit)
{
    const int round = ++m_round;
    m_loading = true;
    const Instant to = m_desk.clock().now() + std::chrono::hours(24);
    const Instant from = m_narrowing.since.value_or(Instant{});
    onAnswer(m_desk.changes(from, to, limit), this, [this, round, limit](const Result<std::vector<Change>> &answer) {
        if (round != m_round) {
            return;
        }
        m_loading = false;
        m_error = answer ? QString() : answer.error().line();
        const bool anew = limit == firstLimit;
        if (answer || anew) {
            std::vector<Change> log = answer ? *answer : std::vector<Change>{};
            m_cut = static_cast<int>(log.size()) >= limit && limit < mostLines;
            take(std::move(log), anew);
        }
        Q_EMIT answered();
    });
}

/// What was read before stands at the beginning of what is read now: only rows at the end come.
void ChangeFeed::take(std::vector<Change> log, bool anew)
{
    m_matching.clear();
    std::vector<Entry> all = grouped(log);
    std::vector<Row> rows = rowsOf(all);
    const auto before = static_cast<int>(m_rows.size());
    const auto after = static_cast<int>(rows.size());
    const auto store = [&] {
        m_log = std::move(log); // its elements stay where they are: entries point to them
        m_all = std::move(all);
        m_rows = std::move(rows);
    };
    if (anew || after < before) {
        beginResetModel();
        store();
        endResetModel();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        store();
        endInsertRows();
    } else {
        store();
    }
}

std::vector<ChangeFeed::Entry> ChangeFeed::grouped(const std::vector<Change> &log)
{
    std::vector<Entry> all;
    QHash<QString, std::size_t> places;
    for (const Change &change : log) {
        if (!isNews(change)) {
            continue;
        }
        const QString key =
            QStringLiteral("%1\n%2\n%3").arg(change.model).arg(static_cast<int>(change.kind)).arg(toMs(change.at));
        const auto place = places.constFind(key);
        if (place != places.constEnd()) {
            all[*place].changes.push_back(&change);
        } else {
            places.insert(key, all.size());
            all.push_back({{&change}, localDay(change.at)});
        }
    }
    // Of several prices of a model the usual ones first, whatever order the log has them in.
    const auto rank = [](const Change *change) {
        return change->field == QLatin1String("input") ? 0 : change->field == QLatin1String("output") ? 1 : 2;
    };
    for (Entry &entry : all) {
        std::sort(entry.changes.begin(), entry.changes.end(),
                  [&](const Change *a, const Change *b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a < b; });
    }
    return all;
}

bool ChangeFeed::fits(const Entry &entry)
{
    const Change &first = *entry.changes.front();
    if (!m_narrowing.kinds.isEmpty() && !m_narrowing.kinds.contains(static_cast<int>(first.kind))) {
        return false;
    }
    if (m_narrowing.mine && !m_watched.contains(first.model)) {
        return false;
    }
    if (m_narrowing.filter.isEmpty()) {
        return true;
    }
    const auto known = m_matching.constFind(first.model);
    if (known != m_matching.constEnd()) {
        return *known;
    }
    const auto catalogue = m_desk.catalogue();
    const Model *model = catalogue->find(first.model);
    const Model gone = model == nullptr ? goneModel(first.model) : Model{};
    const FilterSubject subject{.model = model != nullptr ? *model : gone,
                                .now = m_desk.clock().now(),
                                .changed = first.at,
                                .watched = m_watched.contains(first.model)};
    return *m_matching.insert(first.model, matches(m_narrowing.filter, subject));
}

std::vector<ChangeFeed::Row> ChangeFeed::rowsOf(const std::vector<Entry> &entries)
{
    const QStringList watched = m_desk.watchedModels();
    m_watched = QSet<QString>(watched.begin(), watched.end());
    std::vector<Row> rows;
    m_entries = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries[i];
        if (!fits(entry)) {
            continue;
        }
        if (rows.empty() || rows.back().day != entry.day) {
            rows.push_back({entry.day, -1});
        }
        rows.push_back({entry.day, static_cast<int>(i)});
        ++m_entries;
    }
    return rows;
}

void ChangeFeed::narrow(const Narrowing &narrowing)
{
    const bool otherTime = narrowing.since != m_narrowing.since;
    m_narrowing = narrowing;
    m_matching.clear();
    if (otherTime) {
        load();
        return;
    }
    beginResetModel();
    m_rows = rowsOf(m_all);
    endResetModel();
}

const ChangeFeed::Entry *ChangeFeed::entryAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_rows.size() && m_rows[at].entry >= 0 ? &m_all[static_cast<std::size_t>(m_rows[at].entry)]
                                                                   : nullptr;
}

QDate ChangeFeed::dayAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_rows.size() ? m_rows[at].day : QDate();
}

std::vector<Change> ChangeFeed::shown() const
{
    std::vector<Change> changes;
    for (const Row &row : m_rows) {
        if (row.entry >= 0) {
            for (const Change *change : m_all[static_cast<std::size_t>(row.entry)].changes) {
                changes.push_back(*change);
            }
        }
    }
    return changes;
}

int ChangeFeed::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChangeFeed::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Entry *entry = entryAt(index.row());
    if (entry == nullptr) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? QVariant(dayAt(index.row()).toString(Qt::ISODate))
                   : QVariant();
    }
    const Change &first = *entry->changes.front();
    if (role == Qt::DisplayRole) {
        return first.model;
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        const auto catalogue = m_desk.catalogue();
        const ChangeWords words = changeWords(entry->changes, catalogue->find(first.model), m_desk.clock().now());
        return QStringLiteral("%1: %2\n%3\n%4 · %5")
            .arg(words.word, first.model, words.text, Text::source(first.source), Text::dateTime(first.at));
    }
    return {};
}

Qt::ItemFlags ChangeFeed::flags(const QModelIndex &index) const
{
    return entryAt(index.row()) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

bool ChangeFeed::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_cut && !m_loading && m_error.isEmpty();
}

void ChangeFeed::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_limit = std::min(m_limit * 4, mostLines);
        ask(m_limit);
    }
}

} // namespace aigo
