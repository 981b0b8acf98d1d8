// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modelspage.h"

#include "core/domain/viewlink.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/facetgroups.h"
#include "ui/pages/modeldrawer.h"
#include "ui/text/curl.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/modelview.h"
#include "ui/widgets/presetbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr int narrow = 1080; ///< below it the drawer takes the facets' place

} // namespace

const QStringList &ModelsPage::ownColumns()
{
    static const QStringList keys{QStringLiteral("name"),    QStringLiteral("provider"),   QStringLiteral("status"),
                                  QStringLiteral("context"), QStringLiteral("max_output"), QStringLiteral("input"),
                                  QStringLiteral("output"),  QStringLiteral("cache_read"), QStringLiteral("cap"),
                                  QStringLiteral("trend")};
    return keys;
}

ModelsPage::ModelsPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , askOpen(openDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_table(new ModelsTable(this))
    , m_facetsLater(new QTimer(this))
    , m_layoutLater(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    buildTop();
    m_filter = new FilterBar(theme, this);
    m_filter->edit()->setVocabulary([this] { return m_table->vocabulary(); });
    column->addWidget(m_filter);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    m_facets = new FacetPanel(theme, this);
    row->addWidget(m_facets);
    buildTable();
    auto *card = new Card(theme, this);
    card->setPadding(1);
    card->body()->setSpacing(0);
    card->body()->addWidget(m_exportPanel);
    card->body()->addLayout(m_stack, 1);
    row->addWidget(card, 1);
    m_drawer = new ModelDrawer(m_desk, theme, *m_table, this);
    row->addWidget(m_drawer);
    column->addLayout(row, 1);

    m_facetsLater->setSingleShot(true);
    m_facetsLater->setInterval(0);
    connect(m_facetsLater, &QTimer::timeout, this, &ModelsPage::updateFacets);
    connect(m_filter, &FilterBar::filterChanged, this, &ModelsPage::applyFilter);
    connect(m_filter, &FilterBar::textChanged, this, &ModelsPage::markPreset);
    setFocusProxy(m_view);
    connect(m_filter->edit(), &FilterEdit::leaveAsked, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_facets, &FacetPanel::toggled, this, &ModelsPage::toggleFacet);
    connect(m_table, &ModelsTable::pickedChanged, this, &ModelsPage::updateCompare);
    connect(m_drawer, &ModelDrawer::opened, this, [this] {
        m_facets->setVisible(width() >= narrow);
        m_view->fitLater();
    });
    connect(m_drawer, &ModelDrawer::compareAsked, this, [this](const QString &id) {
        m_table->setPicked(id, true);
        compare();
    });
    connect(m_drawer, &ModelDrawer::deepCheckAsked, this, [this](const QString &id) {
        QUrlQuery query;
        addLinkValue(query, QStringLiteral("deep"), id);
        Q_EMIT pageAsked(QStringLiteral("settings"), query);
    });
    connect(m_drawer, &ModelDrawer::told, this, [this](const QString &text) { tell(text); });
    connect(m_drawer, &Drawer::closed, this, [this] {
        m_facets->setVisible(true);
        m_view->fitLater();
        m_view->setFocus();
    });
    auto *slash = new QShortcut(QKeySequence(Qt::Key_Slash), this);
    slash->setContext(Qt::WidgetWithChildrenShortcut);
    connect(slash, &QShortcut::activated, m_filter->edit(), qOverload<>(&QWidget::setFocus));
    auto *save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &ModelsPage::toggleExport);
    auto *link = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this);
    link->setContext(Qt::WidgetWithChildrenShortcut);
    connect(link, &QShortcut::activated, this, &ModelsPage::copyViewLink);
    for (const int by : {-1, 1}) {
        auto *next = new QShortcut(QKeySequence(Qt::CTRL | (by < 0 ? Qt::Key_PageUp : Qt::Key_PageDown)), this);
        next->setContext(Qt::WidgetWithChildrenShortcut);
        connect(next, &QShortcut::activated, m_presets, [this, by] { m_presets->choose(by); });
    }
    m_layoutLater->setSingleShot(true);
    m_layoutLater->setInterval(300);
    connect(m_layoutLater, &QTimer::timeout, this, &ModelsPage::rememberLayout);
    const TableLayout layout = TableLayout::fromText(m_desk.settings().tableLayout);
    m_view->setTableLayout(layout);
    showColumns(layout.columns);
    connectDesk();
    refresh();
}

ModelsPage::~ModelsPage() = default;

QTableView *ModelsPage::view() const
{
    return m_view;
}

void ModelsPage::buildTop()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    m_presets = new PresetBar(m_theme, this);
    top->addWidget(m_presets, 1);
    m_notice = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, this);
    m_notice->setElided(true);
    m_notice->setMaximumWidth(260);
    m_notice->hide();
    m_columns = new Button(m_theme, Button::Kind::Plain, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_export = new Button(m_theme, Button::Kind::Plain, this);
    m_export->setObjectName(QStringLiteral("export"));
    m_compare = new Button(m_theme, Button::Kind::Primary, this);
    m_compare->setObjectName(QStringLiteral("compare"));
    connect(m_columns, &Button::clicked, this,
            [this] { m_view->chooseColumns(m_columns->mapToGlobal(QPoint(0, m_columns->height() + space::xs))); });
    connect(m_export, &Button::clicked, this, &ModelsPage::toggleExport);
    connect(m_compare, &Button::clicked, this, &ModelsPage::compare);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_notice, m_columns, m_export, m_compare}) {
        top->addWidget(widget, 0, Qt::AlignTop);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(top);

    m_banner = new Card(m_theme, this);
    static_cast<Card *>(m_banner)->setPadding(space::s);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::s, 0, 0, 0);
    m_bannerText = new Label(m_theme, TextRole::Control, Label::Tone::Muted, m_banner);
    m_bannerText->setElided(true);
    m_bannerRefresh = new Button(m_theme, Button::Kind::Plain, m_banner);
    connect(m_bannerRefresh, &Button::clicked, this, [this] { m_desk.syncNow(); });
    line->addWidget(m_bannerText, 1);
    line->addWidget(m_bannerRefresh);
    static_cast<Card *>(m_banner)->body()->addLayout(line);
    layout()->addWidget(m_banner);
}

void ModelsPage::buildTable()
{
    m_view = new ModelView(m_theme, *m_table, this);
    m_view->setObjectName(QStringLiteral("models"));
    m_view->installEventFilter(this);
    connect(m_view, &ModelView::sorted, this, &ModelsPage::markPreset);
    connect(m_view, &ModelView::openAsked, this, &ModelsPage::openCurrent);
    connect(m_view, &ModelView::copied, this, [this](int rows) { tell(tr("%n row(s) copied", nullptr, rows)); });
    connect(m_view, &ModelView::edited, this, [this] {
        m_ownColumns = m_ownColumns && m_view->tableLayout().columns.isEmpty();
        m_layoutLater->start();
    });
    connect(m_view, &ModelView::textAsked, this, [this](const QString &text, const QString &told) {
        QGuiApplication::clipboard()->setText(text);
        tell(told);
    });
    connect(m_view, &ModelView::curlAsked, this, &ModelsPage::copyCurl);
    connect(m_view, &ModelView::watchAsked, this, [this](const QStringList &ids, bool on) {
        for (const QString &id : ids) {
            m_desk.watchModel(id, on);
        }
        const int count = static_cast<int>(ids.size());
        tell(on ? tr("%n model(s) watched now", nullptr, count) : tr("%n model(s) no longer watched", nullptr, count));
    });
    connect(m_view, &ModelView::compareAsked, this, &ModelsPage::compareSelected);
    connect(m_view, &ModelView::filterAsked, this,
            [this](const QString &term) { m_filter->setText(filterText(withTerm(m_filter->filter(), term))); });
    m_empty = new EmptyState(m_theme, this);
    connect(m_empty, &EmptyState::actionAsked, this, [this] {
        if (m_table->total() == 0) {
            m_desk.syncNow();
        } else {
            m_filter->setText({});
        }
    });
    m_exportPanel = new ExportPanel(m_theme, this, {ExportChoice::Subject::Rows, ExportChoice::Subject::Selection});
    m_exportPanel->setObjectName(QStringLiteral("exportPanel"));
    m_exportPanel->layout()->setContentsMargins(space::m, space::s, space::m, space::s);
    m_exportPanel->hide();
    connect(m_exportPanel, &ExportPanel::saveAsked, this, &ModelsPage::exportTable);
    connect(m_exportPanel, &ExportPanel::copyAsked, this, &ModelsPage::copyExport);
    connect(m_exportPanel, &ExportPanel::closed, this, &ModelsPage::toggleExport);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
}

void ModelsPage::connectDesk()
{
    const auto later = [this] {
        if (isVisible()) {
            refresh();
        } else {
            m_stale = true;
        }
    };
    connect(&m_desk, &Desk::catalogueChanged, this, later);
    connect(&m_desk, &Desk::providersChanged, this, later);
    connect(&m_desk, &Desk::providerChanged, this, later);
    connect(&m_desk, &Desk::syncingChanged, this, [this] {
        updateBanner();
        Q_EMIT headerChanged();
    });
    connect(&m_desk, &Desk::watchedChanged, this, [this] {
        m_view->keeping(ModelView::Look::Stays, [this] { m_table->setWatched(m_desk.watchedModels()); });
        countsChanged();
    });
    connect(&m_desk, &Desk::presetsChanged, this, &ModelsPage::showPresets);
    connect(m_presets, &PresetBar::chosen, this, &ModelsPage::usePreset);
    connect(m_presets, &PresetBar::saveAsked, this, &ModelsPage::savePreset);
    connect(m_presets, &PresetBar::deleteAsked, this, &ModelsPage::deletePreset);
    connect(m_presets, &PresetBar::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_presets, &PresetBar::renameAsked, &m_desk, &Desk::renamePreset);
    connect(m_presets, &PresetBar::orderAsked, &m_desk, &Desk::orderPresets);
    connect(m_presets, &PresetBar::linkAsked, this, &ModelsPage::copyLink);
    connect(m_presets, &PresetBar::exportAsked, this, &ModelsPage::exportPresets);
    connect(m_presets, &PresetBar::importAsked, this, &ModelsPage::importPresets);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModelsPage::updateExport);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_drawer->isShowing() && m_view->currentIndex().isValid()) {
            openCurrent();
        }
    });
}

void ModelsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void ModelsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_facets->setVisible(!m_drawer->isShowing() || width() >= narrow);
    m_view->fitLater();
}

ProvidersNow ModelsPage::providersNow() const
{
    ProvidersNow now;
    for (const ProviderView &view : m_desk.providers()) {
        ProviderNow &provider = now[view.provider.slug];
        provider.name = view.provider.name;
        if (view.provider.enabled) {
            provider.status = view.verdict.state;
            provider.latency = view.day && view.day->p50 ? view.day->p50
                               : view.last               ? view.last->phases.firstByte
                                                         : std::nullopt;
            provider.availability = view.day ? view.day->time.share() : std::nullopt;
        }
    }
    return now;
}

void ModelsPage::refresh()
{
    m_stale = false;
    const Instant now = m_desk.clock().now();
    m_table->setWatched(m_desk.watchedModels());
    m_view->keeping(ModelView::Look::Stays,
                    [this, now] { m_table->setCatalogue(m_desk.catalogue(), providersNow(), now); });
    if (m_ownColumns) {
        showColumns({}); // there may be data of another one now
    }
    m_view->fitLater();
    m_choices.reset();
    updateBanner();
    countsChanged();
    Q_EMIT headerChanged();
}

void ModelsPage::applyFilter()
{
    m_view->keeping(ModelView::Look::AtTopUnlessCurrent,
                    [this] { m_table->setFilter(m_filter->filter(), m_desk.clock().now()); });
    countsChanged();
}

void ModelsPage::countsChanged()
{
    const double ms = std::chrono::duration<double, std::milli>(m_table->filterTook()).count();
    m_filter->setCounts(
        tr("%1 of %2 · %3 ms")
            .arg(Text::count(m_table->rowCount()), Text::count(m_table->total()), QString::number(ms, 'f', 1)));
    if (m_table->total() == 0) {
        m_empty->setContent(Icon::Models, tr("No models yet"),
                            tr("No source has answered and no facts are stored. A refresh asks every source once."),
                            tr("Refresh now"));
    } else {
        m_empty->setContent(
            Icon::Filter, tr("No model matches this filter"),
            tr("Take a term out, or clear the filter to see all %1 models.").arg(Text::count(m_table->total())),
            tr("Clear the filter"));
    }
    m_stack->setCurrentIndex(m_table->rowCount() > 0 ? 0 : 1);
    m_facetsLater->start();
    updateExport();
}

void ModelsPage::updateFacets()
{
    if (!m_choices) {
        m_choices = facetChoicesOf(*m_desk.catalogue(), m_desk.clock().now());
    }
    m_facets->setGroups(facetGroups(*m_table, *m_choices));
}

void ModelsPage::toggleFacet(const QString &group, const QString &entry, bool on)
{
    m_filter->setText(filterText(toggled(m_filter->filter(), facetField(group), entry, on)));
}

/// What the user made of this preset's columns, else its own, else what the user made of ours.
void ModelsPage::showColumnsOf(const Preset &preset)
{
    const TableLayout &layout = m_view->tableLayout();
    const bool isMine = !layout.columns.isEmpty() && (layout.preset == preset.name || preset.columns.isEmpty());
    const bool first = m_desk.settings().activePreset == preset.name;
    if (preset.columns.isEmpty()) {
        showColumns(isMine ? layout.columns : QStringList(), layout.pinned);
    } else if (isMine && first) {
        showColumns(layout.columns, layout.pinned);
    } else {
        showColumns(preset.columns, preset.pinned);
    }
}

/// None: our own, those of which there is data.
void ModelsPage::showColumns(const QStringList &keys, const std::optional<QStringList> &pinned)
{
    m_ownColumns = keys.isEmpty();
    QStringList shown = keys;
    for (const QString &key : m_ownColumns ? ownColumns() : QStringList()) {
        const bool needsData = key == u"status" || key == u"trend";
        if (!needsData || m_table->occurs(*findColumn(key))) {
            shown += key;
        }
    }
    const QStringList &stay = pinned ? *pinned : m_view->tableLayout().pinned;
    if (shown != m_view->columnKeys() || stay != m_view->pinnedKeys()) {
        m_view->setColumns(shown, QStringList(stay));
    }
}

void ModelsPage::rememberLayout()
{
    m_layoutLater->stop();
    Settings settings = m_desk.settings();
    TableLayout layout = m_view->tableLayout();
    layout.preset = settings.activePreset;
    if (settings.tableLayout != layout.toText()) {
        settings.tableLayout = layout.toText();
        m_desk.saveSettings(settings);
    }
}

void ModelsPage::compare()
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("models"), m_table->picked().join(u','));
    Q_EMIT pageAsked(QStringLiteral("compare"), query);
}

void ModelsPage::compareSelected()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows(ModelsTable::pickColumn);
    constexpr int most = 8; // as many as Compare shows
    for (const QModelIndex &row : rows) {
        if (m_table->picked().size() < most) {
            m_table->setPicked(row.data(ModelsTable::IdRole).toString(), true);
        }
    }
    compare();
}

void ModelsPage::copyCurl(const QString &id)
{
    const Model *model = m_desk.catalogue()->find(id);
    if (!model) {
        return;
    }
    const auto providers = m_desk.providers();
    const auto it = std::find_if(providers.begin(), providers.end(), [model](const ProviderView &view) {
        return view.provider.slug == model->facts.provider;
    });
    QGuiApplication::clipboard()->setText(curlCommand(model->facts, it == providers.end() ? nullptr : &it->provider));
    tell(tr("A curl command is in the clipboard"));
}

void ModelsPage::openCurrent()
{
    const Model *model = m_table->modelAt(m_view->currentIndex().row());
    if (model) {
        m_drawer->showModel(model->id());
    }
}

/// Escape is the drawer's while it is open, and else whose it was.
bool ModelsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && m_drawer->isShowing() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_drawer->closeDrawer();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void ModelsPage::updateBanner()
{
    const auto catalogue = m_desk.catalogue();
    m_banner->setVisible(catalogue->embeddedOnly);
    const QString date = catalogue->pricesAsOf ? Text::date(*catalogue->pricesAsOf) : Text::missing();
    m_bannerText->setText(tr("Facts shipped with the program, as of %1").arg(date));
    m_bannerRefresh->setText(m_desk.syncing() ? tr("Refreshing…") : tr("Refresh now"));
    m_bannerRefresh->setEnabled(!m_desk.syncing());
}

void ModelsPage::updateCompare()
{
    const auto picked = m_table->picked().size();
    m_compare->setText(picked > 0 ? tr("Compare %1").arg(picked) : tr("Compare"));
    m_compare->setEnabled(picked > 0);
}

void ModelsPage::tell(const QString &text, bool bad)
{
    m_notice->setText(text);
    m_notice->setAccessibleName(bad ? tr("Error: %1").arg(text) : text);
    m_notice->show();
}

QString ModelsPage::title() const
{
    return tr("Models");
}

QString ModelsPage::subtitle() const
{
    const auto catalogue = m_desk.catalogue();
    QString text = tr("%1 models").arg(Text::count(static_cast<qint64>(catalogue->models.size())));
    if (catalogue->pricesAsOf) {
        text +=
            QStringLiteral(" · ") + tr("prices from %1").arg(Text::age(*catalogue->pricesAsOf, m_desk.clock().now()));
    }
    const QString busy = syncingText();
    return busy.isEmpty() ? text : text + QStringLiteral(" · ") + busy;
}

QString ModelsPage::syncingText() const
{
    QStringList names;
    for (const SourceView &source : m_desk.sources()) {
        if (source.syncing) {
            names << Text::source(source.setting.name, m_table->providerName(source.setting.name));
        }
    }
    names.removeDuplicates();
    return names.isEmpty()
               ? QString()
               : tr("refreshing %1 …", "refreshing models.dev, OpenRouter …").arg(names.join(QStringLiteral(", ")));
}

void ModelsPage::retranslate()
{
    m_columns->setText(tr("Columns"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save or copy what is shown (Ctrl+E)"));
    m_exportPanel->retranslate();
    updateCompare();
    m_presets->retranslate();
    m_view->setAccessibleName(tr("Models"));
    m_filter->retranslate();
    m_drawer->retranslate();
    m_table->retranslate();
    m_view->fitColumns();
    showPresets();
    updateBanner();
    countsChanged();
    if (m_drawer->isShowing()) {
        m_drawer->showModel(m_drawer->id());
    }
    Q_EMIT headerChanged();
}

void ModelsPage::open(const QUrlQuery &query)
{
    const auto item = [&query](const char16_t *key) {
        return query.queryItemValue(QString::fromUtf16(key), QUrl::FullyDecoded);
    };
    if (query.hasQueryItem(QStringLiteral("columns"))) {
        const bool pins = query.hasQueryItem(QStringLiteral("pinned"));
        showColumns(item(u"columns").split(u',', Qt::SkipEmptyParts),
                    pins ? std::optional(item(u"pinned").split(u',', Qt::SkipEmptyParts)) : std::nullopt);
    }
    if (query.hasQueryItem(QStringLiteral("sort"))) {
        if (auto keys = parseSort(item(u"sort"))) {
            m_table->setSort(*keys);
        }
    }
    if (query.hasQueryItem(QStringLiteral("filter"))) {
        m_begun = true;
        m_filter->setText(item(u"filter"));
    }
    if (query.hasQueryItem(QStringLiteral("model"))) {
        m_drawer->showModel(item(u"model"));
    }
    markPreset();
}

} // namespace aigo
