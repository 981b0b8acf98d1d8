// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace aigo {

/// Plain text in one of the theme's fonts and one of three tones; follows theme changes. Never reads its text as HTML.
class Label : public QLabel
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Normal, Muted, Faint, Bad };
    Label(const Theme &theme, TextRole role, Tone tone = Tone::Normal, QWidget *parent = nullptr);
    Label(const Theme &theme, const QString &text, TextRole role, Tone tone = Tone::Normal, QWidget *parent = nullptr);

    /// Ends in "…" where it has no room, with the whole text as tooltip, instead of asking for its full width.
    void setElided(bool elided);
    bool isElided() const { return m_elided; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    TextRole m_role;
    Tone m_tone;
    bool m_elided = false;
};

} // namespace aigo
