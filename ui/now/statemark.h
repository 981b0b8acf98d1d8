// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

/// A state's shape alone, 14 pixels high, with its word as accessible name.
class StateMark final : public QWidget
{
    Q_OBJECT

public:
    StateMark(const Theme &theme, State state, bool stale, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {14, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    State m_state;
    bool m_stale;
};

} // namespace aigo
