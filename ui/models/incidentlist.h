// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"

#include <QAbstractListModel>
#include <vector>

namespace aigo {

/// An incident as the list shows it.
struct IncidentRow
{
    Incident incident;
    QString provider; ///< as its users write it
    int trouble = 0;  ///< rows of one number are joined: see troubles()
    bool joined = false;
    bool operator==(const IncidentRow &) const = default;
};

/// Incidents as rows for a view, the newest first. Rows come, change and go one by one, so that what one looks at
/// stays; only where very many change at once all are made anew. Values only; IncidentDelegate paints them.
class IncidentList final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<IncidentRow> rows); ///< in any order
    /// Texts that count from now.
    void setNow(Instant now);
    Instant now() const { return m_now; }
    const IncidentRow *rowAt(int row) const; ///< nullptr: there is none
    const std::vector<IncidentRow> &rows() const { return m_rows; }
    QModelIndex indexOf(const QString &provider, const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<IncidentRow> m_rows;
    Instant m_now{};
};

/// What stands in one line about a row, under its title.
QString incidentLine(const IncidentRow &row, Instant now);

} // namespace aigo
