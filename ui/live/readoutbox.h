// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/live/timescene.h"

#include <QWidget>

namespace aigo {

/// What the crosshair reads, for all charts of a page in one box beside it. Lets the pointer through.
class ReadoutBox final : public QWidget
{
    Q_OBJECT

public:
    struct Group
    {
        QString title; ///< of the chart; empty where there is only one
        std::vector<ReadoutRow> rows;
    };

    explicit ReadoutBox(const Theme &theme, QWidget *parent);

    void setContent(const QString &time, std::vector<Group> groups);
    /// Beside a vertical line at x of the parent, `top` down, within its width.
    void showBeside(int x, int top);
    QStringList lines() const; ///< as it reads
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Widths
    {
        int name = 0;
        int value = 0;
        int details = 0;
        int whole = 0;
    };
    Widths widths() const;

    const Theme &m_theme;
    QString m_time;
    std::vector<Group> m_groups;
};

} // namespace aigo
