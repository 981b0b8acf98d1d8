// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modelspage.h"

#include "ui/delegates/modeldelegate.h"
#include "ui/pages/answer.h"
#include "ui/pages/modeldetails.h"
#include "ui/text/curl.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facetpanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableheader.h"

#include "core/exporting/writers.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

constexpr int narrow = 1080; ///< below it the drawer takes the facets' place

/// Facets of capabilities worth a tick; the filter language knows them all.
constexpr std::array<Capability, 8> facetCapabilities{
    Capability::Tools,   Capability::Vision,     Capability::Reasoning, Capability::AudioIn,
    Capability::Caching, Capability::JsonSchema, Capability::WebSearch, Capability::Embeddings};
constexpr std::array<Lifecycle, 4> facetLifecycles{Lifecycle::Current, Lifecycle::Preview, Lifecycle::Deprecated,
                                                   Lifecycle::Retired};

FilterField fieldOf(const QString &group)
{
    return group == u"provider" ? FilterField::Provider : group == u"cap" ? FilterField::Cap : FilterField::Lifecycle;
}

bool isOn(const Filter &filter, FilterField field, const QString &value)
{
    return std::any_of(filter.terms.begin(), filter.terms.end(), [&](const FilterTerm &term) {
        return term.field == field && !term.negated &&
               std::any_of(term.values.begin(), term.values.end(), [&](const FilterValue &candidate) {
                   return candidate.text.compare(value, Qt::CaseInsensitive) == 0;
               });
    });
}

/// The filter with one choice more or less. Capabilities are all wanted, so each is a term of its own; of providers and
/// lifecycles any one will do, so they share a term.
Filter toggled(Filter filter, FilterField field, const QString &value, bool on)
{
    const auto same = [&](const FilterValue &candidate) {
        return candidate.text.compare(value, Qt::CaseInsensitive) == 0;
    };
    if (!on) {
        for (FilterTerm &term : filter.terms) {
            if (term.field == field && !term.negated) {
                std::erase_if(term.values, same);
            }
        }
        std::erase_if(filter.terms, [](const FilterTerm &term) { return term.values.empty(); });
        return filter;
    }
    FilterValue added;
    added.text = value;
    const auto term = std::find_if(filter.terms.begin(), filter.terms.end(), [&](const FilterTerm &candidate) {
        return field != FilterField::Cap && candidate.field == field && !candidate.negated;
    });
    if (term != filter.terms.end()) {
        term->values.push_back(added);
    } else {
        FilterTerm made;
        made.field = field;
        made.values.push_back(added);
        filter.terms.push_back(made);
    }
    return filter;
}

} // namespace

const QStringList &ModelsPage::ownColumns()
{
    static const QStringList keys{QStringLiteral("name"),    QStringLiteral("provider"),   QStringLiteral("status"),
                                  QStringLiteral("context"), QStringLiteral("max_output"), QStringLiteral("input"),
                                  QStringLiteral("output"),  QStringLiteral("cache_read"), QStringLiteral("cap")};
    return keys;
}

ModelsPage::ModelsPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_table(new ModelsTable(this))
    , m_delegate(new ModelDelegate(theme, *m_table, this))
    , m_facetsLater(new QTimer(this))
    , m_fitLater(new QTimer(this))
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
    card->body()->addLayout(m_stack);
    row->addWidget(card, 1);
    m_drawer = new Drawer(theme, this);
    m_drawer->setFixedWidth(288);
    row->addWidget(m_drawer);
    column->addLayout(row, 1);

    m_facetsLater->setSingleShot(true);
    m_facetsLater->setInterval(0);
    connect(m_facetsLater, &QTimer::timeout, this, &ModelsPage::updateFacets);
    m_fitLater->setSingleShot(true);
    m_fitLater->setInterval(0);
    connect(m_fitLater, &QTimer::timeout, this, &ModelsPage::fitColumns);
    connect(m_filter, &FilterBar::filterChanged, this, &ModelsPage::applyFilter);
    connect(m_filter, &FilterBar::textChanged, this, &ModelsPage::markPreset);
    setFocusProxy(m_view);
    connect(m_filter->edit(), &FilterEdit::leaveAsked, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_facets, &FacetPanel::toggled, this, &ModelsPage::toggleFacet);
    connect(m_table, &ModelsTable::pickedChanged, this, &ModelsPage::updateCompare);
    connect(m_drawer, &Drawer::closed, this, [this] {
        m_details = nullptr;
        m_facets->setVisible(true);
        m_fitLater->start();
        m_view->setFocus();
    });
    auto *slash = new QShortcut(QKeySequence(Qt::Key_Slash), this);
    slash->setContext(Qt::WidgetWithChildrenShortcut);
    connect(slash, &QShortcut::activated, m_filter->edit(), qOverload<>(&QWidget::setFocus));
    auto *save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &ModelsPage::exportTable);
    setColumns(ownColumns());
    connectDesk();
    refresh();
}

ModelsPage::~ModelsPage() = default;

void ModelsPage::buildTop()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    auto *presets = new QWidget(this);
    m_presets = new FlowLayout(presets, space::s);
    m_presets->setContentsMargins(0, 3, 0, 3); // chips are lower than the buttons at the row's end
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    presets->setSizePolicy(policy);
    top->addWidget(presets, 1);
    m_save = new Button(m_theme, Button::Kind::Quiet, presets);
    m_save->setGlyph(Icon::Plus);
    m_save->setObjectName(QStringLiteral("savePreset"));
    m_delete = new Button(m_theme, Button::Kind::Quiet, presets);
    m_delete->setGlyph(Icon::Trash);
    m_delete->setObjectName(QStringLiteral("deletePreset"));
    m_delete->hide();
    m_name = new QLineEdit(presets);
    m_name->setFixedSize(180, 28);
    m_name->setMaxLength(60);
    m_name->setObjectName(QStringLiteral("presetName"));
    m_name->hide();
    m_name->installEventFilter(this);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endSaving(true); });
    connect(m_save, &Button::clicked, this, &ModelsPage::beginSaving);
    connect(m_delete, &Button::clicked, this, [this] {
        const auto active =
            std::find_if(m_chips.begin(), m_chips.end(), [](const auto &c) { return c.first->isChecked(); });
        if (active != m_chips.end()) {
            deletePreset(active->second.name);
        }
    });
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
    connect(m_columns, &Button::clicked, this, &ModelsPage::askColumns);
    connect(m_export, &Button::clicked, this, &ModelsPage::exportTable);
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
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("models"));
    m_header = new TableHeader(m_theme, *m_table, m_view);
    m_view->setHorizontalHeader(m_header);
    m_view->setModel(m_table);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setCornerWidget(new QWidget(m_view));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(Theme::rowHeight);
    m_view->verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->installEventFilter(this);
    connect(m_header, &TableHeader::sortAsked, this, [this](const SortKeys &keys) {
        m_table->setSort(keys);
        m_view->scrollToTop();
        markPreset();
    });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != ModelsTable::pickColumn && QGuiApplication::keyboardModifiers() == Qt::NoModifier) {
            openCurrent();
        }
    });
    m_empty = new EmptyState(m_theme, this);
    connect(m_empty, &EmptyState::actionAsked, this, [this] {
        if (m_table->total() == 0) {
            m_desk.syncNow();
        } else {
            m_filter->setText({});
        }
    });
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
    connect(&m_desk, &Desk::syncingChanged, this, [this] { updateBanner(); });
    connect(&m_desk, &Desk::presetsChanged, this, &ModelsPage::rebuildPresets);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_details && m_view->currentIndex().isValid()) {
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
    m_facets->setVisible(!m_details || width() >= narrow);
    m_fitLater->start();
}

ProvidersNow ModelsPage::providersNow() const
{
    ProvidersNow now;
    for (const ProviderView &view : m_desk.providers()) {
        ProviderNow &provider = now[view.provider.slug];
        provider.name = view.provider.name;
        if (view.provider.enabled) {
            provider.status = view.state.state;
            provider.latency = view.last ? view.last->phases.firstByte : std::nullopt;
        }
    }
    return now;
}

void ModelsPage::refresh()
{
    m_stale = false;
    // What stands at the top of the view stays there, whatever comes above it.
    const QPersistentModelIndex top = m_view->indexAt({1, 1});
    const int within = top.isValid() ? m_view->rowViewportPosition(top.row()) : 0;
    const bool atTop = m_view->verticalScrollBar()->value() == 0;
    const Instant now = m_desk.clock().now();
    m_table->setCatalogue(m_desk.catalogue(), providersNow(), now);
    if (top.isValid() && !atTop) {
        auto *bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + m_view->rowViewportPosition(top.row()) - within);
    }
    std::map<QString, int> models;
    m_facetLifecycles.clear();
    for (const Model &model : m_desk.catalogue()->models) {
        ++models[model.facts.provider];
        m_facetLifecycles.insert(model.lifecycleOn(toDate(now)));
    }
    m_facetProviders.clear();
    for (const auto &[slug, count] : models) {
        m_facetProviders.append(slug);
    }
    std::sort(m_facetProviders.begin(), m_facetProviders.end(), [&](const QString &a, const QString &b) {
        return models[a] != models[b] ? models[a] > models[b] : a < b;
    });
    updateBanner();
    countsChanged();
    Q_EMIT headerChanged();
}

void ModelsPage::applyFilter()
{
    m_table->setFilter(m_filter->filter(), m_desk.clock().now());
    m_view->scrollToTop();
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
}

void ModelsPage::updateFacets()
{
    const Facets counts = m_table->facets();
    const Filter &filter = m_table->filter();
    const auto of = [](const auto &map, const auto &key) {
        const auto it = map.find(key);
        return it == map.end() ? 0 : it->second;
    };
    FacetPanel::Group providers{QStringLiteral("provider"), tr("Provider"), {}};
    for (const QString &slug : std::as_const(m_facetProviders)) {
        providers.entries.push_back(
            {slug, m_table->providerName(slug), of(counts.providers, slug), isOn(filter, FilterField::Provider, slug)});
    }
    FacetPanel::Group capabilities{QStringLiteral("cap"), tr("Capability"), {}};
    for (const Capability capability : facetCapabilities) {
        const QString word = capabilityName(capability);
        capabilities.entries.push_back({word, Text::capability(capability), of(counts.capabilities, capability),
                                        isOn(filter, FilterField::Cap, word)});
    }
    FacetPanel::Group lifecycles{QStringLiteral("lifecycle"), tr("Lifecycle"), {}};
    for (const Lifecycle lifecycle : facetLifecycles) {
        const QString word = lifecycleName(lifecycle);
        if (!m_facetLifecycles.contains(lifecycle)) {
            continue; // no model of the catalogue is that
        }
        lifecycles.entries.push_back({word, Text::lifecycle(lifecycle), of(counts.lifecycles, lifecycle),
                                      isOn(filter, FilterField::Lifecycle, word)});
    }
    m_facets->setGroups({capabilities, lifecycles, providers});
}

void ModelsPage::toggleFacet(const QString &group, const QString &entry, bool on)
{
    m_filter->setText(filterText(toggled(m_filter->filter(), fieldOf(group), entry, on)));
}

void ModelsPage::rebuildPresets()
{
    for (auto &[chip, preset] : m_chips) {
        m_presets->removeWidget(chip);
        chip->deleteLater();
    }
    m_chips.clear();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_save, m_delete, m_name}) {
        m_presets->removeWidget(widget);
    }
    for (const Preset &preset : m_desk.presets()) {
        const QString shown =
            preset.shipped ? QCoreApplication::translate("Preset", preset.name.toUtf8().constData()) : preset.name;
        auto *chip = new Chip(m_theme, shown, m_presets->parentWidget());
        chip->setCheckable(true);
        chip->setProperty("preset", preset.name);
        chip->setToolTip(preset.filter);
        chip->installEventFilter(this);
        m_presets->addWidget(chip);
        chip->show();
        m_chips.emplace_back(chip, preset);
        connect(chip, &Chip::clicked, this, [this, preset] { usePreset(preset); });
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_save, m_delete}) {
        m_presets->addWidget(widget);
    }
    markPreset();
    if (!m_begun && !m_chips.empty()) {
        m_begun = true;
        const QString active = m_desk.settings().activePreset;
        const auto it =
            std::find_if(m_chips.begin(), m_chips.end(), [&](const auto &chip) { return chip.second.name == active; });
        if (it != m_chips.end() && m_filter->text().isEmpty()) {
            usePreset(Preset(it->second));
        }
    }
}

void ModelsPage::usePreset(const Preset &preset)
{
    if (auto keys = parseSort(preset.sort)) {
        m_table->setSort(*keys);
    }
    setColumns(preset.columns.isEmpty() ? ownColumns() : preset.columns);
    m_filter->setText(preset.filter);
    markPreset();
    Settings settings = m_desk.settings();
    if (settings.activePreset != preset.name) {
        settings.activePreset = preset.name;
        m_desk.saveSettings(settings);
    }
}

void ModelsPage::markPreset()
{
    bool own = false;
    for (auto &[chip, preset] : m_chips) {
        const bool on =
            m_filter->text().simplified() == preset.filter.simplified() &&
            sortText(m_table->sortKeys()) == sortText(parseSort(preset.sort) ? *parseSort(preset.sort) : SortKeys{});
        chip->setChecked(on);
        own = own || (on && !preset.shipped);
    }
    m_delete->setVisible(own && !m_name->isVisible());
}

void ModelsPage::beginSaving()
{
    m_name->clear();
    m_name->show();
    m_save->hide();
    m_delete->hide();
    m_name->setFocus();
}

void ModelsPage::endSaving(bool save)
{
    const QString name = m_name->text().simplified();
    if (save && name.isEmpty()) {
        return;
    }
    m_name->hide();
    m_save->show();
    if (save) {
        m_desk.savePreset(
            {name, m_filter->text().simplified(), sortText(m_table->sortKeys()), columnKeysShown(), false});
        Settings settings = m_desk.settings();
        settings.activePreset = name;
        m_desk.saveSettings(settings);
    }
    markPreset();
    m_view->setFocus();
}

void ModelsPage::deletePreset(const QString &name)
{
    m_desk.deletePreset(name);
    tell(tr("Preset “%1” deleted").arg(name));
}

QStringList ModelsPage::columnKeysShown() const
{
    QStringList keys;
    for (const Column *column : m_table->columns()) {
        keys += column->key;
    }
    return keys;
}

void ModelsPage::setColumns(const QStringList &keys)
{
    std::vector<const Column *> columns;
    for (const QString &key : keys) {
        if (const Column *column = findColumn(key)) {
            columns.push_back(column);
        }
    }
    m_table->setColumns(columns);
    fitColumns();
}

/// Every column as wide as its contents want; the model's name takes what is left, so that nothing scrolls sideways
/// while there is room.
void ModelsPage::fitColumns()
{
    int names = -1;
    int all = 0;
    for (int section = 0; section < m_table->columnCount(); ++section) {
        const Column *column = m_table->columnAt(section);
        const int width = m_delegate->columnWidth(section);
        m_header->resizeSection(section, width);
        all += width;
        if (column && (column->key == u"name" || column->key == u"id") && names < 0) {
            names = section;
        }
    }
    m_header->setSectionResizeMode(ModelsTable::pickColumn, QHeaderView::Fixed);
    if (names >= 0) {
        const int spare = m_view->viewport()->width() - all;
        const int wanted = m_header->sectionSize(names);
        m_header->resizeSection(names, std::clamp(wanted + spare, std::min(wanted, 140), 460));
    }
}

void ModelsPage::askColumns()
{
    QMenu menu(this);
    const QStringList shown = columnKeysShown();
    for (const Column &column : modelColumns()) {
        QAction *action = menu.addAction(column.titleText());
        action->setCheckable(true);
        action->setChecked(shown.contains(column.key));
        action->setData(column.key);
    }
    const QAction *chosen = menu.exec(m_columns->mapToGlobal(QPoint(0, m_columns->height() + space::xs)));
    if (!chosen) {
        return;
    }
    QStringList keys;
    for (const Column &column : modelColumns()) { // in the chooser's order where new, in their own where shown
        const bool on = column.key == chosen->data().toString() ? chosen->isChecked() : shown.contains(column.key);
        if (on) {
            keys += column.key;
        }
    }
    if (!keys.isEmpty()) {
        QStringList ordered;
        for (const QString &key : shown) {
            if (keys.removeOne(key)) {
                ordered += key;
            }
        }
        setColumns(ordered + keys);
    }
}

void ModelsPage::exportTable()
{
    const QString path = askFile(this, QStringLiteral("models.csv"));
    if (path.isEmpty()) {
        return;
    }
    const auto shown = m_table->shown();
    const QByteArray bytes = toCsv(modelsTable(shown, m_table->columns(), Figures::Exact));
    onAnswer(m_desk.saveFile(path, bytes), this, [this, path, count = m_table->rowCount()](const Status &status) {
        if (status) {
            tell(tr("%1 models saved in %2").arg(Text::count(count), path));
        } else {
            tell(status.error().line(), true);
        }
    });
}

void ModelsPage::compare()
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("models"), m_table->picked().join(u','));
    Q_EMIT pageAsked(QStringLiteral("compare"), query);
}

void ModelsPage::openCurrent()
{
    const Model *model = m_table->modelAt(m_view->currentIndex().row());
    if (model) {
        openDrawer(model->id());
    }
}

void ModelsPage::openDrawer(const QString &id)
{
    const auto catalogue = m_desk.catalogue();
    const Model *model = catalogue->find(id);
    if (!model) {
        return;
    }
    const Instant now = m_desk.clock().now();
    m_details = new ModelDetails(m_theme, *model, *catalogue, *m_table, now);
    QString under = m_table->providerName(model->facts.provider);
    if (model->facts.released.isValid()) {
        under +=
            QStringLiteral(" · ") + tr("released %1").arg(model->facts.released.toString(QStringLiteral("yyyy-MM")));
    }
    m_drawer->setHeading(displayName(model->facts), under);
    m_drawer->setContents(m_details);
    m_drawer->openDrawer();
    m_facets->setVisible(width() >= narrow);
    m_fitLater->start();
    connect(m_details, &ModelDetails::compareAsked, this, [this](const QString &asked) {
        m_table->setPicked(asked, true);
        compare();
    });
    connect(m_details, &ModelDetails::copyIdAsked, this, [this](const QString &apiId) {
        QGuiApplication::clipboard()->setText(apiId);
        tell(tr("Copied: %1").arg(apiId));
    });
    connect(m_details, &ModelDetails::copyCurlAsked, this, [this](const QString &asked) {
        const Model *wanted = m_desk.catalogue()->find(asked);
        const auto views = m_desk.providers();
        const auto it = std::find_if(views.begin(), views.end(), [&](const ProviderView &view) {
            return wanted && view.provider.slug == wanted->facts.provider;
        });
        if (wanted) {
            QGuiApplication::clipboard()->setText(
                curlCommand(wanted->facts, it == views.end() ? nullptr : &it->provider));
            tell(tr("curl command copied"));
        }
    });
    connect(m_details, &ModelDetails::modelAsked, this, &ModelsPage::openDrawer, Qt::QueuedConnection);
    onAnswer(m_desk.priceHistory(id), m_details, [details = m_details](const Result<std::vector<PricePoint>> &history) {
        if (history) {
            details->setHistory(*history);
        }
    });
    onAnswer(m_desk.changesOf(id, 6), m_details, [details = m_details](const Result<std::vector<Change>> &changes) {
        if (changes) {
            details->setChanges(*changes);
        }
    });
}

void ModelsPage::copyRows()
{
    QStringList lines;
    QModelIndexList rows = m_view->selectionModel()->selectedRows(ModelsTable::pickColumn);
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 1; column < m_table->columnCount(); ++column) {
            cells += row.siblingAtColumn(column).data().toString();
        }
        lines += cells.join(u'\t');
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
        tell(tr("%n row(s) copied", nullptr, static_cast<int>(lines.size())));
    }
}

void ModelsPage::pickSelected()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows(ModelsTable::pickColumn);
    const bool all = std::all_of(rows.begin(), rows.end(), [this](const QModelIndex &row) {
        return m_table->picked().contains(row.data(ModelsTable::IdRole).toString());
    });
    for (const QModelIndex &row : rows) {
        m_table->setPicked(row.data(ModelsTable::IdRole).toString(), !all);
    }
}

bool ModelsPage::tableKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Space) {
        pickSelected();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    if (key == Qt::Key_C && modifiers == Qt::ControlModifier) {
        copyRows();
        return true;
    }
    if (key == Qt::Key_Escape && m_details) {
        m_drawer->closeDrawer();
        return true;
    }
    return false;
}

bool ModelsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return Page::eventFilter(watched, event);
    }
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_view) {
        return tableKey(key->key(), key->modifiers()) || Page::eventFilter(watched, event);
    }
    if (watched == m_name && key->key() == Qt::Key_Escape) {
        endSaving(false);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        for (const auto &[chip, preset] : m_chips) {
            if (chip == watched && !preset.shipped) {
                deletePreset(QString(preset.name));
                return true;
            }
        }
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
    return text;
}

void ModelsPage::retranslate()
{
    m_columns->setText(tr("Columns"));
    m_export->setText(tr("Export"));
    updateCompare();
    m_save->setToolTip(tr("Save this view as a preset"));
    m_save->setAccessibleName(tr("Save this view as a preset"));
    m_delete->setToolTip(tr("Delete this preset"));
    m_delete->setAccessibleName(tr("Delete this preset"));
    m_name->setPlaceholderText(tr("Name, then Enter"));
    m_name->setAccessibleName(tr("Name of the preset"));
    m_view->setAccessibleName(tr("Models"));
    m_filter->retranslate();
    m_drawer->retranslate();
    m_table->retranslate();
    fitColumns();
    rebuildPresets();
    updateBanner();
    countsChanged();
    if (m_details) {
        openDrawer(QString(m_details->id()));
    }
    Q_EMIT headerChanged();
}

void ModelsPage::open(const QUrlQuery &query)
{
    const auto item = [&query](const char16_t *key) {
        return query.queryItemValue(QString::fromUtf16(key), QUrl::FullyDecoded);
    };
    if (query.hasQueryItem(QStringLiteral("columns"))) {
        setColumns(item(u"columns").split(u',', Qt::SkipEmptyParts));
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
        openDrawer(item(u"model"));
    }
    markPreset();
}

} // namespace aigo
