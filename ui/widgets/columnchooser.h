// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/columns.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QListWidget>

namespace aigo {

class SearchField;

/// The columns with a tick each, those shown first and in their order: a search, Space or a click ticks, dragging or
/// Alt+Up and Alt+Down move, Escape closes. Says every change at once; the last column stays ticked. Deletes itself
/// when it closes.
class ColumnChooser final : public QFrame
{
    Q_OBJECT

public:
    ColumnChooser(const Theme &theme, const std::vector<const Column *> &occurring,
                  const std::vector<const Column *> &shown, QWidget *parent);
    void showAt(const QPoint &at); ///< of the screen; within it

    SearchField *search() const { return m_search; }
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const Column &column, bool on);
    void tell();
    void find(const QString &text);
    void moveCurrent(int by);

    SearchField *m_search;
    QListWidget *m_list;
    bool m_busy = false;
};

} // namespace aigo
