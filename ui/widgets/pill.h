// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace aigo {

/// A word in a tinted capsule, in the colour of a state, or of the accent or none (Unknown).
class PillLabel : public QWidget
{
    Q_OBJECT

public:
    explicit PillLabel(const Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &text); ///< also its accessible name
    QString text() const { return m_text; }
    void setTone(State tone);
    State tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    const Theme &theme() const { return m_theme; }
    virtual int glyphWidth() const { return 0; }

private:
    const Theme &m_theme;
    QString m_text;
    State m_tone = State::Unknown;
};

/// A state as its shape, colour and word.
class StatePill final : public PillLabel
{
    Q_OBJECT

public:
    explicit StatePill(const Theme &theme, QWidget *parent = nullptr);
    void setState(State state, bool stale = false); ///< with the state's own word
    void setState(State state, const QString &word, bool stale = false);

protected:
    void paintEvent(QPaintEvent *event) override;
    int glyphWidth() const override;

private:
    bool m_stale = false;
};

/// The same for delegates: draws the pill right-aligned or left-aligned in `box` and returns the width it took.
int paintStatePill(QPainter &painter, const QRect &box, State state, const QString &word, const Theme &theme,
                   bool stale = false);

} // namespace aigo
