// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/columns.h"
#include "ui/widgets/tickpanel.h"

namespace aigo {

/// The columns with a tick each, those shown first and in their order: a search, Space or a click ticks, dragging or
/// Alt+Up and Alt+Down move, Escape closes. Says every change at once; the last column stays ticked. Deletes itself
/// when it closes.
class ColumnChooser final : public TickPanel
{
    Q_OBJECT

public:
    ColumnChooser(const Theme &theme, const std::vector<const Column *> &occurring,
                  const std::vector<const Column *> &shown, QWidget *parent);

Q_SIGNALS:
    void chosen(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addColumn(const Column &column, bool on);
    void tell();
    void find(const QString &text);
    void moveCurrent(int by);

    bool m_busy = false;
};

} // namespace aigo
