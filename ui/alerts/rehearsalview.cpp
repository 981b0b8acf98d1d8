// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/rehearsalview.h"

#include "ui/alerts/alertpill.h"
#include "ui/text/text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/spinner.h"

#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {
constexpr int barHeight = 18;
constexpr int leastMark = 3; ///< pixels: a short firing is still seen
} // namespace

RehearsalStrip::RehearsalStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(sizeHint().height());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RehearsalStrip::show(const Rehearsal &rehearsal, AlertSeverity severity)
{
    m_rehearsal = rehearsal;
    m_severity = severity;
    update();
}

void RehearsalStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    const QRectF bar(0, 2, width(), barHeight);
    paintBox(painter, bar, c.surface, c.hairline, 3);
    const auto whole = static_cast<double>((m_rehearsal.to - m_rehearsal.from).count());
    if (whole <= 0) {
        return;
    }
    const auto place = [&](Instant at) {
        const double share = static_cast<double>((at - m_rehearsal.from).count()) / whole;
        return std::clamp(share, 0.0, 1.0) * (width() - 2) + 1;
    };
    // What falls on the same pixels is drawn once, however many it are.
    double drawn = width();
    const QColor mark = m_theme.state(toneOf(m_severity));
    for (const Rehearsal::Firing &firing : m_rehearsal.firings) {
        const double left = place(firing.from);
        const double right = std::max(place(firing.to.value_or(m_rehearsal.to)), left + leastMark);
        if (left >= drawn && right - left <= leastMark) {
            continue;
        }
        painter.fillRect(QRectF(std::min(left, width() - leastMark - 1.0), bar.top() + 2, right - left, barHeight - 4)
                             .intersected(QRectF(1, 0, width() - 2, height())),
                         mark);
        drawn = left;
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(c.faint);
    const QRect under(0, barHeight + 4, width(), height() - barHeight - 4);
    painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter, Text::date(m_rehearsal.from));
    painter.drawText(under, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
}

RehearsalView::RehearsalView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_spinner(new Spinner(theme, this))
    , m_sentence(new Label(theme, TextRole::BodyStrong, Label::Tone::Normal, this))
    , m_strip(new RehearsalStrip(theme, this))
    , m_note(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_spinner);
    top->addWidget(m_sentence, 1);
    column->addLayout(top);
    column->addWidget(m_strip);
    column->addWidget(m_note);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("rehearsal"));
    m_note->setWordWrap(true);
    clear();
}

void RehearsalView::clear()
{
    delete m_list;
    m_list = nullptr;
    m_spinner->hide();
    m_strip->hide();
    m_note->hide();
    m_sentence->setText({});
}

QString RehearsalView::sentence() const
{
    return m_sentence->text();
}

void RehearsalView::showAsking()
{
    clear();
    m_spinner->show();
    m_sentence->setText(tr("Trying it on what is stored …"));
}

void RehearsalView::showNothing(const QString &why)
{
    clear();
    m_note->setText(why);
    m_note->setVisible(!why.isEmpty());
}

void RehearsalView::show(const Rehearsal &rehearsal, AlertSeverity severity)
{
    clear();
    const auto count = static_cast<int>(rehearsal.firings.size());
    const QString span = Text::span(rehearsal.to - rehearsal.from);
    const QString text = count == 0 ? tr("Would not have fired in the last %1").arg(span)
                                    : tr("Would have fired %n time(s) in the last %1", nullptr, count).arg(span);
    m_sentence->setText(text);
    m_strip->show(rehearsal, severity);
    m_strip->setAccessibleName(text);
    m_strip->setVisible(rehearsal.to > rehearsal.from);
    QStringList notes{tr("%n target(s)", nullptr, rehearsal.targets)};
    if (!rehearsal.cannot.isEmpty()) {
        notes += rehearsal.cannot;
    }
    m_note->setText(notes.join(QStringLiteral(" · ")));
    m_note->show();
    if (count == 0) {
        return;
    }
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(2);
    for (int i = 0; i < std::min(count, mostListed); ++i) {
        const Rehearsal::Firing &firing = rehearsal.firings[static_cast<std::size_t>(i)];
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *when = new Label(m_theme, Text::dateTime(firing.from), TextRole::Caption, Label::Tone::Muted, m_list);
        auto *who = new Label(m_theme, firing.title.isEmpty() ? firing.target : firing.title, TextRole::Control,
                              Label::Tone::Normal, m_list);
        who->setElided(true);
        QString lasted = firing.to ? Text::span(*firing.to - firing.from) : tr("still would");
        if (!firing.value.isEmpty()) {
            lasted.prepend(firing.value + QStringLiteral(" · "));
        }
        auto *what = new Label(m_theme, lasted, TextRole::Caption, Label::Tone::Muted, m_list);
        row->addWidget(when);
        row->addWidget(who, 1);
        row->addWidget(what);
        column->addLayout(row);
    }
    if (count > mostListed) {
        column->addWidget(new Label(m_theme, tr("and %n more", nullptr, count - mostListed), TextRole::Caption,
                                    Label::Tone::Faint, m_list));
    }
    layout()->addWidget(m_list);
    m_list->show();
}

} // namespace aigo
