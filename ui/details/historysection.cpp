// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/historysection.h"

#include "core/monitor/pricehistory.h"
#include "ui/charts/pricechart.h"
#include "ui/text/text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace aigo {

namespace {

/// The shade that the chart lays under what is announced.
class AnnouncedSwatch final : public QWidget
{
public:
    explicit AnnouncedSwatch(const Theme &theme)
        : m_theme(theme)
    {
        setFixedSize(12, 12);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, QRectF(rect()), m_theme.colors().accentSoft, m_theme.colors().hairline, 2);
    }

private:
    const Theme &m_theme;
};

} // namespace

HistorySection::HistorySection(const DetailContext &context, const std::vector<PricePoint> &history)
    : FactSection(context.theme, tr("Price history"))
{
    const auto line = [&](PriceKind kind) {
        return countedLine(history, context.model, PriceKey{ServiceTier::Standard, 0, kind}, context.now);
    };
    auto *chart = new PriceChart(context.theme, this);
    chart->setObjectName(QStringLiteral("priceHistory"));
    if (!chart->setLines(line(PriceKind::Input), line(PriceKind::Output), context.now)) {
        delete chart;
        return;
    }
    rows()->addWidget(chart);
    auto *ends = new QHBoxLayout;
    const bool announced = chart->last() > context.now;
    ends->addWidget(new Label(context.theme, Text::date(chart->first()), TextRole::Caption, Label::Tone::Faint));
    ends->addStretch(1);
    const QString last = announced ? Text::date(chart->last()) : tr("now");
    ends->addWidget(new Label(context.theme, last, TextRole::Caption, Label::Tone::Faint));
    rows()->addLayout(ends);
    if (announced) {
        auto *legend = new QHBoxLayout;
        legend->setSpacing(space::xs);
        legend->addWidget(new AnnouncedSwatch(context.theme));
        auto *words =
            new Label(context.theme, tr("announced, not yet in force"), TextRole::Caption, Label::Tone::Faint);
        words->setElided(true);
        legend->addWidget(words, 1);
        rows()->addLayout(legend);
    }
}

ChangesSection::ChangesSection(const DetailContext &context, const std::vector<Change> &changes)
    : FactSection(context.theme, tr("Latest changes"))
{
    for (const Change &change : changes) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(new Label(context.theme, Text::date(change.at), TextRole::Caption, Label::Tone::Faint));
        auto *text = new Label(context.theme, changeText(change), TextRole::Control, Label::Tone::Muted);
        text->setElided(true);
        row->addWidget(text, 1);
        rows()->addLayout(row);
    }
}

QString ChangesSection::changeText(const Change &change)
{
    const auto value = [](const std::optional<QString> &text) { return text.value_or(Text::missing()); };
    switch (change.kind) {
    case ChangeKind::Added:
        return tr("new");
    case ChangeKind::Unlisted:
        return tr("no longer listed");
    case ChangeKind::Relisted:
        return tr("listed again");
    case ChangeKind::Price: {
        QString text = QStringLiteral("%1 %2 → %3")
                           .arg(Text::pricePath(change.field), value(change.oldValue), value(change.newValue));
        if (const auto percent = change.percent()) {
            text += QStringLiteral(" (%1%2 %)")
                        .arg(*percent > 0 ? QStringLiteral("+") : QString(), QString::number(*percent, 'f', 0));
        }
        return text;
    }
    case ChangeKind::Context:
        return tr("context %1 → %2").arg(value(change.oldValue), value(change.newValue));
    case ChangeKind::MaxOutput:
        return tr("max output %1 → %2").arg(value(change.oldValue), value(change.newValue));
    case ChangeKind::Capability:
        return QStringLiteral("%1 %2 → %3")
            .arg(Text::field(QStringLiteral("capabilities.") + change.field), value(change.oldValue),
                 value(change.newValue));
    case ChangeKind::Alias:
        return tr("alias %1 → %2").arg(value(change.oldValue), value(change.newValue));
    case ChangeKind::Deprecated:
        return tr("deprecated %1").arg(value(change.newValue));
    case ChangeKind::Retired:
        return tr("retired %1").arg(value(change.newValue));
    case ChangeKind::Name:
        return tr("name %1 → %2").arg(value(change.oldValue), value(change.newValue));
    }
    return {};
}

} // namespace aigo
