// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparepage.h"

#include "ui/charts/barlist.h"
#include "ui/charts/comparisonimage.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/comparisonview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include "core/exporting/writers.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QStringListModel>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

enum Field { TokensIn, TokensOut, FromCache, RequestsADay };
constexpr std::array<const char *, 4> fieldKeys{"in", "out", "cached", "per_day"};

/// What the user typed as the workload's text wants it: no separators, a bare share gets its sign.
QString cleaned(QString text, bool share)
{
    text.remove(u',');
    text.remove(u' ');
    text.remove(QChar(0xa0));
    return share && !text.isEmpty() && !text.endsWith(u'%') ? text + u'%' : text;
}

QString cachedText(const TokenPart &part)
{
    if (!part.share) {
        return Text::count(part.value);
    }
    return QString::number(static_cast<double>(part.value) / 10'000.0, 'g', 6) + QStringLiteral(" %");
}

} // namespace

ComparePage::ComparePage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_workload(defaultWorkload())
    , m_table(new ComparisonTable(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::l);
    row->addWidget(buildTable(), 11);

    auto *side = new QWidget;
    side->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(buildWorkload());
    m_monthCard = new Card(theme, side);
    m_month = new BarList(theme, m_monthCard);
    m_monthCard->body()->addWidget(m_month);
    column->addWidget(m_monthCard);
    m_priceCard = new Card(theme, side);
    m_prices = new BarList(theme, m_priceCard);
    m_priceCard->body()->addWidget(m_prices);
    column->addWidget(m_priceCard);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(side);
    scroll->setMinimumWidth(300);
    row->addWidget(scroll, 9);

    auto *plus = new QShortcut(QKeySequence(Qt::Key_Plus), this);
    plus->setContext(Qt::WidgetWithChildrenShortcut);
    connect(plus, &QShortcut::activated, this, &ComparePage::beginAdding);
    const auto later = [this] {
        m_stale = true;
        if (isVisible()) {
            showComparison();
        }
    };
    connect(&desk, &Desk::catalogueChanged, this, later);
    connect(&desk, &Desk::providersChanged, this, later);
    connect(&theme, &Theme::changed, this, later);
}

ComparePage::~ComparePage() = default;

Card *ComparePage::buildTable()
{
    auto *card = new Card(m_theme, this);
    card->setPadding(1);
    auto *top = new QWidget(card);
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
    m_differences->setObjectName(QStringLiteral("differences"));
    connect(group, &QButtonGroup::buttonClicked, this, &ComparePage::showComparison);
    m_csv = new Button(m_theme, QStringLiteral("CSV"), Button::Kind::Plain, top);
    m_png = new Button(m_theme, QStringLiteral("PNG"), Button::Kind::Plain, top);
    m_markdown = new Button(m_theme, QStringLiteral("Markdown"), Button::Kind::Plain, top);
    m_copy = new Button(m_theme, Button::Kind::Plain, top);
    m_copy->setGlyph(Icon::Copy);
    m_add = new Button(m_theme, Button::Kind::Primary, top);
    m_search = new SearchField(m_theme, top);
    m_search->setFixedWidth(240);
    m_search->hide();
    const std::array<std::pair<QWidget *, const char *>, 6> named{{{m_csv, "csv"},
                                                                   {m_png, "png"},
                                                                   {m_markdown, "markdown"},
                                                                   {m_copy, "copy"},
                                                                   {m_add, "add"},
                                                                   {m_search, "addModel"}}};
    for (const auto &[widget, objectName] : named) {
        widget->setObjectName(QString::fromLatin1(objectName));
        flow->addWidget(widget);
    }
    connect(m_csv, &Button::clicked, this, [this] { save(Format::Csv); });
    connect(m_png, &Button::clicked, this, [this] { save(Format::Png); });
    connect(m_markdown, &Button::clicked, this, [this] { save(Format::Markdown); });
    connect(m_copy, &Button::clicked, this, &ComparePage::copyMarkdown);
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
    card->body()->addWidget(top);
    m_notice = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, card);
    m_notice->setContentsMargins(space::l, 0, space::l, space::s);
    m_notice->setElided(true);
    m_notice->hide();
    card->body()->addWidget(m_notice);

    m_view = new ComparisonView(m_theme, *m_table, card);
    m_view->setObjectName(QStringLiteral("comparison"));
    connect(m_view, &ComparisonView::removeAsked, this, &ComparePage::remove);
    m_empty = new EmptyState(m_theme, card);
    connect(m_empty, &EmptyState::actionAsked, this, [this] { Q_EMIT pageAsked(QStringLiteral("models"), {}); });
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    card->body()->addLayout(m_stack, 1);
    return card;
}

Card *ComparePage::buildWorkload()
{
    m_workloadCard = new Card(m_theme, this);
    auto *chips = new QWidget(m_workloadCard);
    auto *flow = new FlowLayout(chips, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const QString &key : workloadNames()) {
        auto *chip = new Chip(m_theme, {}, chips);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("workload-") + key);
        flow->addWidget(chip);
        m_presets.emplace_back(chip, key);
        connect(chip, &Chip::clicked, this, [this, key] { setWorkload(workloadNamed(key).value_or(m_workload)); });
    }
    m_batch = new Chip(m_theme, {}, chips);
    m_batch->setCheckable(true);
    m_batch->setObjectName(QStringLiteral("batch"));
    flow->addWidget(m_batch);
    connect(m_batch, &Chip::clicked, this, &ComparePage::readWorkload);
    m_workloadCard->body()->addWidget(chips);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    for (std::size_t i = 0; i < fieldKeys.size(); ++i) {
        auto *label = new Label(m_theme, TextRole::Caption, Label::Tone::Muted, m_workloadCard);
        auto *edit = new QLineEdit(m_workloadCard);
        edit->setObjectName(QStringLiteral("workload-") + QString::fromLatin1(fieldKeys[i]));
        edit->setMinimumHeight(Theme::controlHeight);
        edit->setMinimumWidth(56);
        label->setBuddy(edit);
        const int column = static_cast<int>(i);
        grid->addWidget(label, 0, column);
        grid->addWidget(edit, 1, column);
        grid->setColumnStretch(column, 1);
        m_fields.emplace_back(label, edit);
        connect(edit, &QLineEdit::textEdited, this, &ComparePage::readWorkload);
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            if (m_wrong->isHidden()) {
                showWorkload();
            }
        });
    }
    m_workloadCard->body()->addLayout(grid);
    m_wrong = new Label(m_theme, TextRole::Caption, Label::Tone::Bad, m_workloadCard);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    m_workloadCard->body()->addWidget(m_wrong);
    return m_workloadCard;
}

const Comparison &ComparePage::comparison() const
{
    return m_table->comparison();
}

std::map<QString, QString> ComparePage::providerNames() const
{
    std::map<QString, QString> names;
    for (const ProviderView &view : m_desk.providers()) {
        names[view.provider.slug] = view.provider.name;
    }
    return names;
}

void ComparePage::showComparison()
{
    m_stale = false;
    const auto catalogue = m_desk.catalogue();
    std::vector<Model> chosen;
    for (const QString &id : std::as_const(m_ids)) {
        if (const Model *model = catalogue->find(id)) {
            chosen.push_back(*model);
        }
    }
    m_all = compareModels(chosen, m_workload, m_desk.clock().now());
    m_view->header()->setProviderNames(providerNames());
    m_table->setComparison(m_differences->isChecked() ? m_all.differencesOnly() : m_all);
    const bool any = !chosen.empty();
    m_stack->setCurrentIndex(any ? 0 : 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_csv, m_png, m_markdown, m_copy, m_everything, m_differences}) {
        widget->setEnabled(any);
    }
    m_add->setEnabled(m_ids.size() < mostModels);
    m_month->setBars(monthBars(m_all, m_theme));
    m_prices->setBars(priceBars(m_all, m_theme));
    m_monthCard->setVisible(any);
    m_priceCard->setVisible(any);
    Q_EMIT headerChanged();
}

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        showComparison();
    }
}

void ComparePage::setModels(const QStringList &ids)
{
    m_ids.clear();
    for (const QString &id : ids) {
        if (!id.isEmpty() && !m_ids.contains(id) && m_ids.size() < mostModels) {
            m_ids += id;
        }
    }
    showComparison();
}

void ComparePage::remove(const QString &id)
{
    QStringList ids = m_ids;
    ids.removeAll(id);
    setModels(ids);
}

void ComparePage::setWorkload(const Workload &workload)
{
    m_workload = workload;
    showWorkload();
    showComparison();
}

void ComparePage::showWorkload()
{
    const std::array<QString, 4> texts{Text::count(m_workload.input), Text::count(m_workload.output),
                                       cachedText(m_workload.cached), Text::count(m_workload.requestsPerDay)};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].second->text() != texts[i]) {
            m_fields[i].second->setText(texts[i]);
        }
    }
    m_wrong->hide();
    m_batch->setChecked(m_workload.batch);
    const QString named = workloadNameOf(m_workload);
    for (const auto &[chip, key] : m_presets) {
        chip->setChecked(key == named);
    }
}

void ComparePage::readWorkload()
{
    QStringList parts;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        parts += QString::fromLatin1(fieldKeys[i]) + u'=' + cleaned(m_fields[i].second->text(), i == FromCache);
    }
    parts += m_batch->isChecked() ? QStringLiteral("batch=yes") : QStringLiteral("batch=no");
    auto read = parseWorkload(parts.join(u','));
    if (!read) {
        m_wrong->setText(read.error().line());
        m_wrong->show();
        return;
    }
    // Thinking tokens have no field here; a preset's stay while its numbers are changed.
    read->reasoning = m_workload.reasoning;
    m_workload = *read;
    m_wrong->hide();
    const QString named = workloadNameOf(m_workload);
    for (const auto &[chip, key] : m_presets) {
        chip->setChecked(key == named);
    }
    showComparison();
}

void ComparePage::beginAdding()
{
    if (m_ids.size() >= mostModels) {
        tell(tr("At most %1 models stand side by side; take one out first.").arg(mostModels));
        return;
    }
    QStringList ids;
    for (const Model &model : m_desk.catalogue()->models) {
        if (!m_ids.contains(model.id())) {
            ids += model.id();
        }
    }
    m_offers->setStringList(ids);
    m_search->clear();
    m_add->hide();
    m_search->show();
    m_search->setFocus();
}

void ComparePage::endAdding()
{
    m_search->hide();
    m_add->show();
    m_view->setFocus();
}

void ComparePage::addTyped(const QString &text)
{
    if (!m_search->isVisible() || text.isEmpty()) {
        return;
    }
    const QStringList ids = m_offers->stringList();
    QString id;
    if (ids.contains(text)) {
        id = text;
    } else {
        const QStringList near = ids.filter(text, Qt::CaseInsensitive);
        if (near.size() != 1) {
            tell(near.isEmpty() ? tr("No model is called “%1”").arg(text)
                                : tr("“%1” could be any of %2 models").arg(text, Text::count(near.size())));
            return;
        }
        id = near.first();
    }
    m_notice->hide();
    endAdding();
    setModels(m_ids + QStringList{id});
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endAdding();
        return true;
    }
    return Page::eventFilter(watched, event);
}

QByteArray ComparePage::bytesOf(Format format) const
{
    switch (format) {
    case Format::Csv:
        return toCsv(comparisonTable(comparison(), Figures::Exact));
    case Format::Markdown:
        return toMarkdown(comparisonTable(comparison(), Figures::Display));
    case Format::Png: {
        ComparisonImageOptions options;
        options.providerNames = providerNames();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        renderComparison(comparison(), m_theme, options).save(&buffer, "PNG");
        return bytes;
    }
    }
    return {};
}

void ComparePage::save(Format format)
{
    static const std::array<const char *, 3> suffixes{"csv", "png", "md"};
    const QString path =
        askFile(this, QStringLiteral("comparison.") + QString::fromLatin1(suffixes[static_cast<std::size_t>(format)]));
    if (path.isEmpty()) {
        return;
    }
    onAnswer(m_desk.saveFile(path, bytesOf(format)), this, [this, path](const Status &status) {
        tell(status ? tr("Saved in %1").arg(path) : status.error().line());
    });
}

void ComparePage::copyMarkdown()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(bytesOf(Format::Markdown)));
    tell(tr("The table is on the clipboard, as Markdown"));
}

void ComparePage::tell(const QString &text)
{
    m_notice->setText(text);
    m_notice->show();
}

QString ComparePage::title() const
{
    return tr("Compare");
}

QString ComparePage::subtitle() const
{
    QString text = tr("%n model(s)", nullptr, static_cast<int>(m_all.models.size()));
    Instant newest{};
    for (const SourceAge &source : m_all.sources) {
        newest = std::max(newest, source.asOf);
    }
    if (newest > Instant{}) {
        text += QStringLiteral(" · ") + tr("prices from %1").arg(Text::age(newest, m_desk.clock().now()));
    }
    return text;
}

void ComparePage::retranslate()
{
    m_everything->setText(tr("Everything"));
    m_differences->setText(tr("Differences only"));
    m_add->setText(tr("Add model"));
    m_add->setToolTip(tr("Add a model (+)"));
    m_copy->setToolTip(tr("Copy as Markdown"));
    m_copy->setAccessibleName(tr("Copy as Markdown"));
    m_csv->setToolTip(tr("Save what is shown as CSV"));
    m_png->setToolTip(tr("Save what is shown as a picture"));
    m_markdown->setToolTip(tr("Save what is shown as Markdown"));
    m_search->setPlaceholderText(tr("Name or id of a model"));
    m_search->setAccessibleName(tr("Model to add"));
    m_view->setAccessibleName(tr("Comparison"));
    m_empty->setContent(Icon::Compare, tr("Nothing to compare yet"),
                        tr("Pick two to eight models: tick them on the Models page, or add them here by name."),
                        tr("Choose models"));
    m_workloadCard->setTitle(tr("My workload"));
    m_monthCard->setTitle(tr("Cost a month"), tr("30 days, USD"));
    m_priceCard->setTitle(tr("Prices"), tr("USD per 1M tokens"));
    m_month->setAccessibleName(tr("Cost a month"));
    m_prices->setAccessibleName(tr("Prices"));
    for (const auto &[chip, key] : m_presets) {
        chip->setText(workloadTitle(key));
    }
    m_batch->setText(tr("Batch"));
    m_batch->setToolTip(tr("At batch prices"));
    const std::array<QString, 4> titles{tr("Tokens in"), tr("Tokens out"), tr("From cache"), tr("Requests a day")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].first->setText(titles[i]);
        m_fields[i].second->setAccessibleName(titles[i]);
    }
    showWorkload();
    showComparison();
}

void ComparePage::open(const QUrlQuery &query)
{
    const auto item = [&query](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
    if (query.hasQueryItem(QStringLiteral("workload"))) {
        if (auto read = parseWorkload(item(QStringLiteral("workload")))) {
            setWorkload(*read);
        }
    }
    if (query.hasQueryItem(QStringLiteral("models"))) {
        setModels(item(QStringLiteral("models")).split(u',', Qt::SkipEmptyParts));
    }
}

} // namespace aigo
