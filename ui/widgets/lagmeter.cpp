// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/lagmeter.h"

#include "ui/text/incidenttext.h"
#include "ui/text/text.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {

using std::chrono::minutes;

/// Ends of the scale, the first that holds the lag is taken.
constexpr std::array<Milliseconds, 6> ends{minutes(10),  minutes(30),  minutes(60),
                                           minutes(180), minutes(720), minutes(1440)};
constexpr int sentenceHeight = 20;
constexpr int scaleY = 36;

} // namespace

LagMeter::LagMeter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LagMeter::setMoments(std::optional<Instant> ours, std::optional<Instant> theirs)
{
    m_ours = ours;
    m_theirs = theirs;
    setAccessibleName(sentence());
    update();
}

std::optional<Milliseconds> LagMeter::lag() const
{
    return m_ours && m_theirs ? std::optional<Milliseconds>(*m_theirs - *m_ours) : std::nullopt;
}

QString LagMeter::sentence() const
{
    if (const auto found = lag()) {
        return IncidentText::lag(*found);
    }
    return m_theirs ? tr("Our checks saw no failure around it") : tr("They have not written about it");
}

void LagMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = m_theme.colors();
    const auto found = lag();
    painter.setFont(m_theme.font(TextRole::BodyStrong));
    painter.setPen(found ? colors.text : colors.muted);
    painter.drawText(QRect(0, 0, width(), sentenceHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(sentence(), Qt::ElideRight, width()));
    const Milliseconds size = found ? std::chrono::abs(*found) : Milliseconds{0};
    const auto end = std::find_if(ends.begin(), ends.end(), [size](Milliseconds one) { return size <= one; });
    const Milliseconds whole = end == ends.end() ? size : *end;
    const double left = 6;
    const double right = width() - 6;
    painter.setPen(QPen(colors.hairline, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, scaleY), QPointF(right, scaleY));
    painter.setFont(m_theme.font(TextRole::Caption));
    if (!found) {
        painter.setPen(colors.faint);
        const std::optional<Instant> one = m_theirs ? m_theirs : m_ours;
        if (one) {
            paintMark(painter, left, scaleY,
                      m_theirs ? tr("they %1").arg(Text::time(*one)) : tr("we %1").arg(Text::time(*one)),
                      m_theirs ? colors.accent : m_theme.state(State::Down), false);
        }
        return;
    }
    const double far = left + (right - left) * static_cast<double>(size.count()) /
                                  static_cast<double>(std::max<qint64>(1, whole.count()));
    const bool theyWereFirst = *found < Milliseconds{0};
    const QColor between = m_theme.state(theyWereFirst ? State::Operational : State::Degraded);
    painter.setPen(QPen(between, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, scaleY), QPointF(far, scaleY));
    const QString us = tr("we %1").arg(Text::time(*m_ours));
    const QString they = tr("they %1").arg(Text::time(*m_theirs));
    paintMark(painter, left, scaleY, theyWereFirst ? they : us,
              theyWereFirst ? colors.accent : m_theme.state(State::Down), false);
    paintMark(painter, far, scaleY, theyWereFirst ? us : they,
              theyWereFirst ? m_theme.state(State::Down) : colors.accent, true);
    painter.setPen(colors.faint);
    const QString most = Text::span(whole);
    const int wide = painter.fontMetrics().horizontalAdvance(most);
    if (far < right - wide - 60) {
        painter.drawText(QPointF(right - wide, scaleY + 22), most);
    }
}

void LagMeter::paintMark(QPainter &painter, double x, double y, const QString &words, QColor colour, bool second) const
{
    painter.setPen(QPen(m_theme.colors().card, 2));
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(x, y), 5.5, 5.5);
    const int wide = painter.fontMetrics().horizontalAdvance(words);
    double at = std::clamp(x - (second ? wide / 2.0 : 5.0), 0.0, std::max(0.0, static_cast<double>(width() - wide)));
    double base = y + 22;
    if (second && at < 76) { // beside the first mark's words there is no room: under them
        base += 14;
    }
    painter.setPen(m_theme.colors().muted);
    painter.drawText(QPointF(at, base), words);
}

} // namespace aigo
