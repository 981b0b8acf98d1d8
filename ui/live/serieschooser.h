// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/series.h"
#include "ui/widgets/tickpanel.h"

#include <set>
#include <vector>

namespace aigo {

/// Everything that has a series, with a tick each: a search over all of them, Space, Enter or a click ticks, Escape
/// closes. Of very many the first that the search finds are listed. Says every change at once; deletes itself when it
/// closes.
class SeriesChooser final : public TickPanel
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

Q_SIGNALS:
    void toggled(const aigo::SeriesKey &key, bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void tell(QListWidgetItem *item);

    std::vector<Entry> m_entries;
    std::set<SeriesKey> m_on;
    bool m_busy = false;
};

} // namespace aigo
