// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/filter.h"
#include "core/monitor/desk.h"

#include <QAbstractListModel>
#include <QDate>
#include <QHash>
#include <QSet>
#include <optional>
#include <vector>

namespace aigo {

/// The merged change log as a feed: a row a day, and under it a row for what changed of a model at a time, the newest
/// first. Reads as much of the log as is looked at: asks for more where the view comes to its end. GUI thread.
class ChangeFeed final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int firstLimit = 1000; ///< lines of the log; four times as many each further time
    static constexpr int mostLines = 64'000;

    struct Narrowing
    {
        Filter filter;
        QSet<int> kinds; ///< of ChangeKind; empty: all
        bool mine = false;
        std::optional<Instant> since;
    };
    struct Entry
    {
        std::vector<const Change *> changes; ///< of one model, kind and time, prices in the order of the log
        QDate day;                           ///< local
    };

    explicit ChangeFeed(Desk &desk, QObject *parent = nullptr);

    void load(); ///< from the desk, from the beginning
    void narrow(const Narrowing &narrowing);
    const Narrowing &narrowing() const { return m_narrowing; }
    const Entry *entryAt(int row) const; ///< null: a day
    QDate dayAt(int row) const;
    std::vector<Change> shown() const; ///< the lines of what is shown, for files
    int entries() const { return m_entries; }
    bool isLoading() const { return m_loading; }
    bool isCut() const { return m_cut; } ///< the log has more than was read
    const QString &error() const { return m_error; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void answered(); ///< or failed: see error()

private:
    struct Row
    {
        QDate day;
        int entry = -1; ///< -1: the day's
    };

    void ask(int limit);
    void take(std::vector<Change> log, bool anew);
    static std::vector<Entry> grouped(const std::vector<Change> &log);
    std::vector<Row> rowsOf(const std::vector<Entry> &entries);
    bool fits(const Entry &entry);

    Desk &m_desk;
    Narrowing m_narrowing;
    QSet<QString> m_watched;
    QHash<QString, bool> m_matching; ///< models that the filter was asked about
    std::vector<Change> m_log;
    std::vector<Entry> m_all;
    std::vector<Row> m_rows;
    int m_entries = 0;
    int m_limit = firstLimit;
    int m_round = 0;
    bool m_loading = false;
    bool m_cut = false;
    QString m_error;
};

} // namespace aigo
