// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/incidentlist.h"

#include "ui/text/incidenttext.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace aigo {

namespace {

/// More than these at once: all anew, which costs less than so many signals.
constexpr std::size_t mostSteps = 300;

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::IncidentRows)
};

/// Total, so that equal keys are the same incident.
bool standsBefore(const IncidentRow &a, const IncidentRow &b)
{
    if (a.incident.started != b.incident.started) {
        return a.incident.started > b.incident.started;
    }
    return std::tie(a.incident.provider, a.incident.id) < std::tie(b.incident.provider, b.incident.id);
}

struct Step
{
    enum class Kind : quint8 { Remove, Insert, Change } kind;
    std::size_t before; ///< in the old rows
    std::size_t after;  ///< in the new ones
};

std::vector<Step> stepsBetween(const std::vector<IncidentRow> &before, const std::vector<IncidentRow> &after)
{
    std::vector<Step> steps;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (j == after.size() || (i < before.size() && standsBefore(before[i], after[j]))) {
            steps.push_back({Step::Kind::Remove, i++, j});
        } else if (i == before.size() || standsBefore(after[j], before[i])) {
            steps.push_back({Step::Kind::Insert, i, j++});
        } else {
            if (!(before[i] == after[j])) {
                steps.push_back({Step::Kind::Change, i, j});
            }
            ++i;
            ++j;
        }
    }
    return steps;
}

} // namespace

QString incidentLine(const IncidentRow &row, Instant now)
{
    const Incident &incident = row.incident;
    QStringList parts{row.provider, Text::dateTime(incident.started)};
    if (const QString length = IncidentText::length(incident, now); length != Text::missing()) {
        parts << length;
    }
    if (const QString lag = IncidentText::lag(incident); !lag.isEmpty()) {
        parts << lag;
    }
    return parts.join(QStringLiteral(" · "));
}

void IncidentList::setRows(std::vector<IncidentRow> rows)
{
    std::sort(rows.begin(), rows.end(), standsBefore);
    const std::vector<Step> steps = stepsBetween(m_rows, rows);
    if (steps.size() > mostSteps) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    int moved = 0; // how far what follows has moved by what came and went before it
    for (const Step &step : steps) {
        const int at = static_cast<int>(step.before) + moved;
        switch (step.kind) {
        case Step::Kind::Remove:
            beginRemoveRows({}, at, at);
            m_rows.erase(m_rows.begin() + at);
            endRemoveRows();
            --moved;
            break;
        case Step::Kind::Insert:
            beginInsertRows({}, at, at);
            m_rows.insert(m_rows.begin() + at, rows[step.after]);
            endInsertRows();
            ++moved;
            break;
        case Step::Kind::Change:
            m_rows[static_cast<std::size_t>(at)] = rows[step.after];
            Q_EMIT dataChanged(index(at), index(at));
            break;
        }
    }
}

void IncidentList::setNow(Instant now)
{
    m_now = now;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].incident.isOpen()) {
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
    }
}

const IncidentRow *IncidentList::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

QModelIndex IncidentList::indexOf(const QString &provider, const QString &id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const IncidentRow &row) {
        return row.incident.id == id && row.incident.provider == provider;
    });
    return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
}

int IncidentList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant IncidentList::data(const QModelIndex &index, int role) const
{
    const IncidentRow *row = rowAt(index.row());
    if (row == nullptr) {
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return IncidentText::title(row->incident);
    }
    if (role == Qt::AccessibleTextRole) {
        QStringList words{IncidentText::title(row->incident), IncidentText::severity(row->incident.severity),
                          IncidentText::phase(row->incident.phase), IncidentText::whose(row->incident),
                          incidentLine(*row, m_now)};
        if (row->joined) {
            words << Words::tr("joined with another");
        }
        return words.join(QStringLiteral(", "));
    }
    return {};
}

} // namespace aigo
