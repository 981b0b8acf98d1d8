// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace aigo {

/// How much of something is there, as a bar from the leading side: of what is left, of a budget. Its accessible name
/// and the figures that stand beside it say the same in words.
class Meter final : public QWidget
{
    Q_OBJECT

public:
    explicit Meter(const Theme &theme, QWidget *parent = nullptr);

    void setShare(std::optional<double> share, State tone); ///< 0..1; none: nothing is known, an empty bar
    std::optional<double> share() const { return m_share; }
    State tone() const { return m_tone; }
    /// Of what is left: fine from a half on, then little, then hardly any.
    static State toneOfRest(double share);
    QSize sizeHint() const override { return {120, 8}; }
    QSize minimumSizeHint() const override { return {40, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::optional<double> m_share;
    State m_tone = State::Unknown;
};

} // namespace aigo
