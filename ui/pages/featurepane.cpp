// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/featurepane.h"

#include "ui/models/featuretable.h"
#include "ui/models/modelfacets.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/featureview.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/label.h"

#include "core/exporting/features.h"
#include "core/exporting/writers.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSet>
#include <QStackedLayout>
#include <QTimer>
#include <algorithm>
#include <array>

namespace aigo {

FeaturePane::FeaturePane(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_table(new FeatureTable(this))
    , m_filter(new FilterBar(theme, this))
    , m_back(new Button(theme, Button::Kind::Plain, this))
    , m_differences(new Chip(theme, {}, this))
    , m_export(new Button(theme, Button::Kind::Plain, this))
    , m_notice(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_view(new FeatureView(theme, *m_table))
    , m_stack(new QStackedLayout)
    , m_empty(new EmptyState(theme))
    , m_soon(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    m_back->setObjectName(QStringLiteral("matrix-back"));
    m_differences->setObjectName(QStringLiteral("matrix-differences"));
    m_differences->setFixedHeight(Theme::controlHeight);
    m_export->setGlyph(Icon::Export);
    m_export->setObjectName(QStringLiteral("matrix-export"));
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addWidget(m_filter, 1);
    top->addWidget(m_differences, 0, Qt::AlignTop);
    top->addWidget(m_export, 0, Qt::AlignTop);
    column->addLayout(top);
    m_notice->setElided(true);
    column->addWidget(m_notice);
    auto *card = new Card(theme, this);
    card->setPadding(1);
    m_view->setObjectName(QStringLiteral("features"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    card->body()->addLayout(m_stack);
    column->addWidget(card, 1);
    setFocusProxy(m_view);
    auto *menu = new QMenu(m_export);
    constexpr std::array<const char *, 4> formats{"CSV", "JSON", "Markdown", "HTML"};
    for (std::size_t i = 0; i < formats.size(); ++i) {
        connect(menu->addAction(QLatin1String(formats.at(i))), &QAction::triggered, this,
                [this, i] { exportAs(static_cast<As>(i)); });
    }
    connect(m_export, &Button::clicked, this,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2))); });
    m_soon->setSingleShot(true);
    m_soon->setInterval(120);
    connect(m_soon, &QTimer::timeout, this, &FeaturePane::take);
    m_filter->edit()->setVocabulary([this] { return vocabularyOf(*m_desk.catalogue()); });
    connect(m_filter, &FilterBar::filterChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_filter->edit(), &FilterEdit::leaveAsked, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_differences, &Chip::clicked, this, &FeaturePane::take);
    connect(m_back, &Button::clicked, this, &FeaturePane::backAsked);
    connect(m_view, &FeatureView::openAsked, this, &FeaturePane::modelAsked);
    connect(m_empty, &EmptyState::actionAsked, this, [this] { setFilter({}); });
    connect(&desk, &Desk::catalogueChanged, this, [this] {
        m_stale = true;
        if (isVisible()) {
            take();
        }
    });
}

void FeaturePane::setCompared(const QStringList &ids)
{
    if (ids != m_compared) {
        m_compared = ids;
        m_stale = true;
        if (isVisible()) {
            take();
        }
    }
}

void FeaturePane::setFilter(const QString &text)
{
    m_filter->setText(text);
}

QString FeaturePane::filter() const
{
    return m_filter->text();
}

void FeaturePane::take()
{
    m_stale = false;
    const auto catalogue = m_desk.catalogue();
    const Filter &filter = m_filter->filter();
    const Instant now = m_desk.clock().now();
    const QStringList watched = m_desk.watchedModels();
    const QSet<QString> mine(watched.begin(), watched.end());
    const QSet<QString> compared(m_compared.begin(), m_compared.end());
    std::vector<const Model *> models;
    for (const Model &model : catalogue->models) {
        if (filter.isEmpty()) {
            if (compared.isEmpty() || compared.contains(model.id())) {
                models.push_back(&model);
            }
            continue;
        }
        const auto changed = catalogue->changed.find(model.id());
        const FilterSubject subject{.model = model,
                                    .now = now,
                                    .changed = changed != catalogue->changed.end() ? std::optional(changed->second)
                                                                                   : std::nullopt,
                                    .watched = mine.contains(model.id())};
        if (matches(filter, subject)) {
            models.push_back(&model);
        }
    }
    const auto count = static_cast<qint64>(models.size());
    m_table->setTime(now);
    m_table->setModels(catalogue, std::move(models), m_differences->isChecked());
    std::map<QString, QString> names;
    for (const ProviderView &view : m_desk.providers()) {
        names[view.provider.slug] = view.provider.name;
    }
    m_view->rows()->setProviderNames(std::move(names));
    const bool any = count > 0 && !m_table->features().empty();
    m_stack->setCurrentIndex(any ? 0 : 1);
    m_export->setEnabled(any);
    m_filter->setCounts(Text::count(count));
    m_notice->setText(filter.isEmpty() && !compared.isEmpty()
                          ? tr("The models that you compare. A filter shows others.")
                          : tr("✓ it can · ✗ known that it cannot · — nobody says · a triangle: sources disagree"));
    if (m_table->features().empty() && count > 0) {
        m_empty->setContent(Icon::Grid, tr("No difference"), tr("What is known of these models is the same."));
    } else {
        m_empty->setContent(Icon::Grid, tr("No model fits"), tr("No model fits the filter above."),
                            tr("Clear the filter"));
    }
    Q_EMIT counted();
}

void FeaturePane::exportAs(As format)
{
    constexpr std::array<const char *, 4> suffixes{"csv", "json", "md", "html"};
    const QString path =
        askFile(this, QStringLiteral("features.") + QLatin1String(suffixes.at(static_cast<std::size_t>(format))));
    if (path.isEmpty()) {
        return;
    }
    const auto catalogue = m_table->catalogue(); // holds the models
    const Instant now = m_desk.clock().now();
    const QFuture<Status> saving =
        m_desk.saveMade(path,
                        [catalogue, models = m_table->models(), features = m_table->features(), format,
                         now](const Onwards &onwards) -> Result<QByteArray> {
                            switch (format) {
                            case As::Csv:
                                return toCsv(featuresTable(models, features, Figures::Exact, now), {}, onwards);
                            case As::Json:
                                return featuresJson(models, features);
                            case As::Markdown:
                                return toMarkdown(featuresTable(models, features, Figures::Display, now), onwards);
                            case As::Html:
                                return toHtml(featuresTable(models, features, Figures::Display, now), onwards);
                            }
                            return QByteArray();
                        });
    onAnswer(saving, this, [this, path](const Status &saved) {
        m_notice->setText(saved ? tr("Saved in %1").arg(path) : saved.error().line());
    });
}

void FeaturePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        take();
    }
}

void FeaturePane::retranslate()
{
    m_back->setText(tr("Back to the comparison"));
    m_differences->setText(tr("Differences only"));
    m_differences->updateGeometry();
    m_export->setText(tr("Export"));
    m_view->setAccessibleName(tr("Features of models"));
    m_filter->retranslate();
    if (isVisible()) {
        take();
    }
}

} // namespace aigo
