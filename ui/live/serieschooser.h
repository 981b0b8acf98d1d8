// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/series.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QListWidget>
#include <set>
#include <vector>

namespace aigo {

class Label;
class SearchField;

/// Everything that has a series, with a tick each: a search over all of them, Space, Enter or a click ticks, Escape
/// closes. Of very many the first that the search finds are listed. Says every change at once; deletes itself when it
/// closes.
class SeriesChooser final : public QFrame
{
    Q_OBJECT

public:
    struct Entry
    {
        SeriesKey key;
        QString name;  ///< "Anthropic"
        QString about; ///< "Latency · own checks"
    };

    SeriesChooser(const Theme &theme, QWidget *parent);
    /// Those shown are ticked and stand first.
    void setEntries(std::vector<Entry> entries, const std::vector<SeriesKey> &shown);
    void showAt(const QPoint &at); ///< of the screen; within it

    SearchField *search() const { return m_search; }
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void toggled(const aigo::SeriesKey &key, bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void tell(QListWidgetItem *item);

    SearchField *m_search;
    QListWidget *m_list;
    Label *m_hint;
    std::vector<Entry> m_entries;
    std::set<SeriesKey> m_on;
    bool m_busy = false;
};

} // namespace aigo
