// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/now/cardfacts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPixmap>

namespace aigo {

/// One provider at a glance: name and state, why, how quick it is, a day's medians and availability, what their page
/// says. Painted whole, from values; a click, Enter or Space opens the details. Arrow keys are its grid's.
class ProviderCard final : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int cardHeight = 146;
    static constexpr int leastWidth = 222;

    ProviderCard(const Theme &theme, const QString &slug, QWidget *parent = nullptr);

    const QString &slug() const { return m_slug; }
    void setFacts(CardFacts facts); ///< repaints only where they are others
    void setFigures(const DayFigures &figures);
    void setChosen(bool chosen); ///< its details are open
    const CardFacts &facts() const { return m_facts; }
    const DayFigures &figures() const { return m_figures; }
    int paints() const { return m_paints; } ///< for tests: how often it was painted
    QSize sizeHint() const override { return {300, cardHeight}; }
    QSize minimumSizeHint() const override { return {leastWidth, cardHeight}; }

Q_SIGNALS:
    void moveAsked(int key); ///< an arrow, Home or End

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintHead(QPainter &painter, const QRect &box) const;
    void paintFigure(QPainter &painter, const QRect &box) const;
    void paintSpark(QPainter &painter, const QRectF &box) const;
    void paintFoot(QPainter &painter, const QRect &box) const;
    void paintGraph(QPainter &painter, const QRect &box);
    QRect mirrored(const QRect &box) const;

    const Theme &m_theme;
    QString m_slug;
    CardFacts m_facts;
    DayFigures m_figures;
    QPixmap m_graph; ///< line and strip as last drawn: they are most of the work and change with a check only
    bool m_chosen = false;
    int m_paints = 0;
};

} // namespace aigo
