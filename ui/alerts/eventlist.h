// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"

#include <QAbstractListModel>
#include <functional>

namespace aigo {

/// What rules fired, the newest first, a row each; asks for more when the view comes to the end of what it has. GUI
/// thread.
class EventList final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int page = 200;

    explicit EventList(AlertDesk &desk, QObject *parent = nullptr);

    void ask(AlertHistoryQuery query); ///< forgets what it has once the answer is there
    const AlertEvent *at(const QModelIndex &index) const;
    qint64 total() const { return m_total; }
    bool isLoading() const { return m_loading; }
    const QString &error() const { return m_error; }
    std::function<Instant()> now; ///< for what is spoken of a row

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void answered(); ///< or failed: see error()

private:
    void send(bool anew);

    AlertDesk &m_desk;
    AlertHistoryQuery m_query;
    std::vector<AlertEvent> m_events;
    qint64 m_total = 0;
    QString m_error;
    int m_round = 0;
    bool m_loading = false;
};

} // namespace aigo
