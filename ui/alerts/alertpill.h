// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "ui/widgets/pill.h"

namespace aigo {

/// The state whose colours a severity has: critical as down, a warning as slow, a note as maintenance (blue).
State toneOf(AlertSeverity severity);
/// The state whose colours an alert has in a state: what fires by its severity, what somebody knows in blue, …
State toneOf(AlertState state, AlertSeverity severity);
Icon iconOf(AlertState state, AlertSeverity severity);
Icon iconOf(ChannelKind kind);

/// A severity by shape and colour: a cross, a triangle, an "i".
void paintSeverity(QPainter &painter, const QRect &box, AlertSeverity severity, const Theme &theme);
/// For delegates: the pill at the left of `box`; how wide it is. Painted nowhere where `painter` is null.
int paintAlertPill(QPainter *painter, const QRect &box, AlertState state, AlertSeverity severity, const Theme &theme);

/// A severity's shape alone; its word is the accessible name and the tooltip.
class SeverityMark final : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityMark(const Theme &theme, QWidget *parent = nullptr);
    void setSeverity(AlertSeverity severity);
    QSize sizeHint() const override { return {18, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    AlertSeverity m_severity = AlertSeverity::Warning;
};

/// An alert's state as icon, colour and word.
class AlertPill final : public PillLabel
{
    Q_OBJECT

public:
    explicit AlertPill(const Theme &theme, QWidget *parent = nullptr);
    void setState(AlertState state, AlertSeverity severity);
    void setState(Icon icon, State tone, const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;
    int glyphWidth() const override;

private:
    Icon m_icon = Icon::Check;
};

} // namespace aigo
