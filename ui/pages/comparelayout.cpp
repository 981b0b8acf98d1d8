// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparepage.h"

#include "ui/charts/barlist.h"
#include "ui/charts/pricehistorychart.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/alternativescard.h"
#include "ui/pages/comparisonbar.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/featurepane.h"
#include "ui/pages/qualitycard.h"
#include "ui/pages/rowsources.h"
#include "ui/pages/workloadcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/comparisonview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchfield.h"

#include <QButtonGroup>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedLayout>
#include <QStringListModel>
#include <QTimer>
#include <array>

/// How the page is put together, and its words; what it does is in comparepage.cpp.

namespace aigo {

ComparePage::ComparePage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_table(new ComparisonTable(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::l);
    m_tableCard = buildTable();
    m_side = buildSide();
    m_matrix = new FeaturePane(desk, theme, this);
    m_matrix->hide();
    row->addWidget(m_tableCard, 16);
    row->addWidget(m_side, 9);
    row->addWidget(m_matrix, 25);
    connect(m_matrixButton, &Button::clicked, this, [this] { showMatrix(true); });
    connect(m_matrix, &FeaturePane::backAsked, this, [this] { showMatrix(false); });
    connect(m_matrix, &FeaturePane::counted, this, &Page::headerChanged);
    connect(m_matrix, &FeaturePane::modelAsked, this, [this](const QString &id) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("model"), id);
        Q_EMIT pageAsked(QStringLiteral("models"), query);
    });
    addKeys();
    listen();
}

QWidget *ComparePage::buildToolbar(QWidget *parent)
{
    auto *top = new QWidget(parent);
    auto *flow = new FlowLayout(top, space::s);
    flow->setContentsMargins(space::m, space::s, space::m, space::s);
    auto *group = new QButtonGroup(this);
    m_everything = new Chip(m_theme, {}, top);
    m_differences = new Chip(m_theme, {}, top);
    for (Chip *chip : {m_everything, m_differences}) {
        chip->setCheckable(true);
        chip->setFixedHeight(Theme::controlHeight); // as the buttons beside it
        group->addButton(chip);
        flow->addWidget(chip);
    }
    m_everything->setChecked(true);
    m_kept = new Button(m_theme, Button::Kind::Plain, top);
    m_kept->setGlyph(Icon::Bookmark);
    m_export = new Button(m_theme, Button::Kind::Plain, top);
    m_export->setGlyph(Icon::Export);
    m_link = new Button(m_theme, Button::Kind::Plain, top);
    m_link->setGlyph(Icon::Copy);
    m_matrixButton = new Button(m_theme, Button::Kind::Plain, top);
    m_matrixButton->setGlyph(Icon::Grid);
    m_add = new Button(m_theme, Button::Kind::Primary, top);
    m_search = new SearchField(m_theme, top);
    m_search->setFixedWidth(240);
    m_search->hide();
    const std::array<std::pair<QWidget *, const char *>, 6> named{{{m_kept, "kept"},
                                                                   {m_export, "export"},
                                                                   {m_link, "link"},
                                                                   {m_matrixButton, "matrix"},
                                                                   {m_add, "add"},
                                                                   {m_search, "addModel"}}};
    for (const auto &[widget, objectName] : named) {
        widget->setObjectName(QString::fromLatin1(objectName));
        flow->addWidget(widget);
    }
    m_differences->setObjectName(QStringLiteral("differences"));
    m_everything->setObjectName(QStringLiteral("everything"));
    connect(group, &QButtonGroup::buttonClicked, this, [this] {
        m_choice.differencesOnly = m_differences->isChecked();
        showComparison();
    });
    connect(m_kept, &Button::clicked, this, [this] { togglePanel(m_bar); });
    connect(m_export, &Button::clicked, this, [this] { togglePanel(m_exportPanel); });
    connect(m_link, &Button::clicked, this, &ComparePage::copyLink);
    connect(m_add, &Button::clicked, this, &ComparePage::beginAdding);
    m_offers = new QStringListModel(this);
    m_completer = new QCompleter(m_offers, this);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(12);
    m_search->setCompleter(m_completer);
    m_search->installEventFilter(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ComparePage::addTyped,
            Qt::QueuedConnection);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { addTyped(m_search->text()); });
    return top;
}

void ComparePage::buildPanels(Card *card)
{
    m_exportPanel = new ExportPanel(m_theme, card);
    m_exportPanel->setObjectName(QStringLiteral("exportPanel"));
    m_exportPanel->hide();
    card->body()->addWidget(m_exportPanel);
    connect(m_exportPanel, &ExportPanel::saveAsked, this, &ComparePage::save);
    connect(m_exportPanel, &ExportPanel::copyAsked, this, &ComparePage::copy);
    connect(m_exportPanel, &ExportPanel::closed, this, [this] { togglePanel(m_exportPanel); });
    m_bar = new ComparisonBar(m_theme, card);
    m_bar->hide();
    card->body()->addWidget(m_bar);
    connect(m_bar, &ComparisonBar::closed, this, [this] { togglePanel(m_bar); });
    connect(m_bar, &ComparisonBar::chosen, this,
            [this](const SavedComparison &comparison) { setChoice(comparison.choice); });
    connect(m_bar, &ComparisonBar::saveAsked, this,
            [this](const QString &name) { m_desk.saveComparison({name, m_choice}); });
    connect(m_bar, &ComparisonBar::renameAsked, this,
            [this](const QString &name, const QString &newName) { m_desk.renameComparison(name, newName); });
    connect(m_bar, &ComparisonBar::deleteAsked, this, [this](const QString &name) { m_desk.deleteComparison(name); });
    m_notice = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, card);
    m_notice->setContentsMargins(space::l, 0, space::l, space::s);
    m_notice->setElided(true);
    m_notice->hide();
    card->body()->addWidget(m_notice);
}

Card *ComparePage::buildTable()
{
    auto *card = new Card(m_theme, this);
    card->setPadding(1);
    card->body()->setSpacing(0);
    card->body()->addWidget(buildToolbar(card));
    buildPanels(card);
    m_view = new ComparisonView(m_theme, *m_table, card);
    m_view->setObjectName(QStringLiteral("comparison"));
    connect(m_view, &ComparisonView::removeAsked, this, &ComparePage::remove);
    connect(m_view, &ComparisonView::sourcesAsked, this, &ComparePage::showSources);
    m_empty = new EmptyState(m_theme, card);
    connect(m_empty, &EmptyState::actionAsked, this, [this] { Q_EMIT pageAsked(QStringLiteral("models"), {}); });
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    card->body()->addLayout(m_stack, 1);
    m_sources = new RowSources(m_theme, card);
    m_sources->setObjectName(QStringLiteral("rowSources"));
    m_sources->hide();
    card->body()->addWidget(m_sources);
    connect(m_sources, &RowSources::closed, this, [this] {
        m_sources->hide();
        m_view->setFocus();
    });
    return card;
}

QWidget *ComparePage::buildSide()
{
    auto *side = new QWidget;
    side->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    m_workloadCard = new WorkloadCard(m_theme, side);
    column->addWidget(m_workloadCard);
    connect(m_workloadCard, &WorkloadCard::workloadChanged, this, [this](const Workload &workload) {
        m_choice.workload = workload;
        showComparison();
    });
    m_monthCard = new Card(m_theme, side);
    m_month = new BarList(m_theme, m_monthCard);
    m_monthCard->body()->addWidget(m_month);
    column->addWidget(m_monthCard);
    m_alternatives = new AlternativesCard(m_desk, m_theme, side);
    m_alternatives->setObjectName(QStringLiteral("alternatives"));
    connect(m_alternatives, &AlternativesCard::addAsked, this, &ComparePage::add);
    column->addWidget(m_alternatives);
    m_quality = new QualityCard(m_desk, m_theme, side);
    m_quality->setObjectName(QStringLiteral("quality"));
    connect(m_quality, &QualityCard::addAsked, this, &ComparePage::add);
    column->addWidget(m_quality);
    m_historyCard = new Card(m_theme, side);
    m_history = new PriceHistoryChart(m_theme, m_historyCard);
    m_history->setObjectName(QStringLiteral("priceHistory"));
    m_historyCard->body()->addWidget(m_history);
    column->addWidget(m_historyCard);
    m_priceCard = new Card(m_theme, side);
    m_prices = new BarList(m_theme, m_priceCard);
    m_priceCard->body()->addWidget(m_prices);
    column->addWidget(m_priceCard);
    column->addStretch(1);
    auto *scroll = new ScrollColumn(this);
    scroll->setWidget(side);
    scroll->setMinimumWidth(320);
    return scroll;
}

void ComparePage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_Plus), [this] { beginAdding(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (m_export->isEnabled()) {
            togglePanel(m_exportPanel);
        }
    });
    key(QKeySequence::Save, [this] { togglePanel(m_bar); });
}

void ComparePage::listen()
{
    const auto later = [this] {
        m_stale = true;
        if (isVisible()) {
            showComparison();
        }
    };
    connect(&m_desk, &Desk::catalogueChanged, this, [this, later] {
        ++m_asked;
        m_lines.clear();
        later();
    });
    connect(&m_desk, &Desk::providersChanged, this, later);
    connect(&m_theme, &Theme::changed, this, later);
    connect(&m_desk, &Desk::comparisonsChanged, this, [this] { m_bar->setComparisons(m_desk.comparisons()); });
    m_bar->setComparisons(m_desk.comparisons());
}

void ComparePage::retranslate()
{
    m_everything->setText(tr("Everything"));
    m_differences->setText(tr("Differences only"));
    m_add->setText(tr("Add model"));
    m_add->setToolTip(tr("Add a model (+)"));
    m_kept->setText(tr("Kept"));
    m_kept->setToolTip(tr("Comparisons kept under a name (Ctrl+S)"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save or copy what is shown (Ctrl+E)"));
    m_link->setToolTip(tr("Copy a link that opens this comparison"));
    m_link->setAccessibleName(tr("Copy a link that opens this comparison"));
    m_matrixButton->setToolTip(tr("Features of many models at a glance"));
    m_matrixButton->setAccessibleName(tr("Features of many models at a glance"));
    m_matrix->retranslate();
    m_search->setPlaceholderText(tr("Name or id of a model"));
    m_search->setAccessibleName(tr("Model to add"));
    m_view->setAccessibleName(tr("Comparison"));
    m_view->setToolTip(tr("Enter or a double click shows where a row is from"));
    m_empty->setContent(Icon::Compare, tr("Nothing to compare yet"),
                        tr("Pick two to eight models: tick them on the Models page, or add them here by name."),
                        tr("Choose models"));
    m_monthCard->setTitle(tr("Cost a month"), tr("30 days, USD"));
    m_priceCard->setTitle(tr("Prices"), tr("USD per 1M tokens"));
    m_historyCard->setTitle(tr("Prices over time"), tr("dashed: input, solid: output"));
    m_month->setAccessibleName(tr("Cost a month"));
    m_prices->setAccessibleName(tr("Prices"));
    m_history->setAccessibleName(tr("Prices over time"));
    m_workloadCard->retranslate();
    m_alternatives->retranslate();
    m_quality->retranslate();
    m_exportPanel->retranslate();
    m_bar->retranslate();
    m_sources->retranslate();
    showComparison();
}

} // namespace aigo
