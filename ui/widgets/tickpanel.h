// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/popup.h"

#include <QListWidget>

namespace aigo {

class Label;
class SearchField;

/// A list with a tick at each row under a search that has the focus; Enter there ticks the current row. What the search
/// finds and what a tick does is the heirs'.
class TickPanel : public Popup
{
    Q_OBJECT

public:
    SearchField *search() const { return m_search; }
    QListWidget *list() const { return m_list; }

protected:
    TickPanel(const Theme &theme, QSize size, QWidget *parent);
    Label *hint() const { return m_hint; } ///< below the list
    QListWidgetItem *add(const QString &text, const QVariant &data, bool ticked);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SearchField *m_search;
    QListWidget *m_list;
    Label *m_hint;
};

} // namespace aigo
