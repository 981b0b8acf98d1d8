// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/changespage.h"

#include "ui/changes/changedelegate.h"
#include "ui/changes/changefeed.h"
#include "ui/models/modelfacets.h"
#include "ui/pages/answer.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include "core/exporting/atom.h"
#include "core/exporting/writers.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>
#include <QTimer>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using std::chrono::hours;
constexpr std::array<Milliseconds, 4> ranges{hours(24 * 7), hours(24 * 30), hours(24 * 90), Milliseconds(0)};

constexpr std::array<const char *, 4> suffixes{"csv", "json", "md", "atom"};

Result<QByteArray> fileOf(const std::vector<Change> &changes, ChangesPage::As format, const QString &title, Instant now,
                          const Onwards &onwards)
{
    switch (format) {
    case ChangesPage::As::Csv:
        return toCsv(changesTable(changes, Figures::Exact), {}, onwards);
    case ChangesPage::As::Json:
        return changesJson(static_cast<qint64>(changes.size()), changes);
    case ChangesPage::As::Markdown:
        return toMarkdown(changesTable(changes, Figures::Display), onwards);
    case ChangesPage::As::Atom:
        return changesAtom(changes, title, now);
    }
    return QByteArray();
}

} // namespace

ChangesPage::ChangesPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_feed(new ChangeFeed(desk, this))
    , m_delegate(new ChangeDelegate(desk, theme, *m_feed, this))
    , m_filter(new FilterBar(theme, this))
    , m_mine(nullptr)
    , m_since(ranges[1])
    , m_export(new Button(theme, Button::Kind::Plain, this))
    , m_notice(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_view(new QListView)
    , m_stack(new QStackedLayout)
    , m_empty(new EmptyState(theme))
    , m_soon(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_filter, 1);
    m_export->setGlyph(Icon::Export);
    m_export->setObjectName(QStringLiteral("export"));
    top->addWidget(m_export, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(buildChips());
    m_notice->setElided(true);
    m_notice->hide();
    column->addWidget(m_notice);
    auto *card = new Card(theme, this);
    card->setPadding(0);
    m_view->setModel(m_feed);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setLayoutMode(QListView::Batched);
    m_view->setBatchSize(400);
    m_view->setObjectName(QStringLiteral("changes"));
    m_view->viewport()->setAutoFillBackground(false);
    setFocusProxy(m_view);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    card->body()->addLayout(m_stack);
    column->addWidget(card, 1);
    buildExport();
    m_soon->setSingleShot(true);
    m_soon->setInterval(120);
    connect(m_soon, &QTimer::timeout, this, &ChangesPage::narrow);
    m_filter->edit()->setVocabulary([this] { return vocabularyOf(*m_desk.catalogue()); });
    connect(m_filter, &FilterBar::filterChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_filter->edit(), &FilterEdit::leaveAsked, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_feed, &ChangeFeed::answered, this, &ChangesPage::showState);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) { openModel(index.row()); });
    connect(m_empty, &EmptyState::actionAsked, this, [this] {
        m_filter->setText({});
        m_mine->setChecked(false);
        for (const KindChip &kind : m_kinds) {
            kind.chip->setChecked(false);
        }
        setSince(Milliseconds(0));
    });
    connect(&desk, &Desk::catalogueChanged, this, [this] {
        m_stale = true;
        if (isVisible()) {
            m_stale = false;
            m_feed->load();
        }
    });
    connect(&desk, &Desk::watchedChanged, this, [this] {
        if (isVisible() && m_mine->isChecked()) {
            narrow();
        }
    });
    connect(&desk, &Desk::providersChanged, this, &ChangesPage::takeNames);
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    takeNames();
}

QWidget *ChangesPage::buildChips()
{
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(line, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    const std::array<KindChip, 7> kinds{KindChip{nullptr, {ChangeKind::Price}, "price"},
                                        KindChip{nullptr, {ChangeKind::Added, ChangeKind::Relisted}, "added"},
                                        KindChip{nullptr, {ChangeKind::Deprecated, ChangeKind::Retired}, "deprecated"},
                                        KindChip{nullptr, {ChangeKind::Unlisted}, "unlisted"},
                                        KindChip{nullptr, {ChangeKind::Context, ChangeKind::MaxOutput}, "context"},
                                        KindChip{nullptr, {ChangeKind::Capability}, "capability"},
                                        KindChip{nullptr, {ChangeKind::Alias, ChangeKind::Name}, "alias"}};
    for (KindChip kind : kinds) {
        kind.chip = new Chip(m_theme, {}, line);
        kind.chip->setObjectName(QStringLiteral("kind-") + QLatin1String(kind.name));
        flow->addWidget(kind.chip);
        connect(kind.chip, &Chip::clicked, this, &ChangesPage::narrow);
        m_kinds.push_back(kind);
    }
    const auto gap = [line, flow] {
        auto *space = new QWidget(line);
        space->setFixedSize(space::s, 1);
        flow->addWidget(space);
    };
    gap();
    m_mine = new Chip(m_theme, {}, line);
    m_mine->setObjectName(QStringLiteral("mine"));
    flow->addWidget(m_mine);
    connect(m_mine, &Chip::clicked, this, &ChangesPage::narrow);
    gap();
    auto *group = new QButtonGroup(this);
    for (const Milliseconds range : ranges) {
        auto *chip = new Chip(m_theme, {}, line);
        chip->setObjectName(QStringLiteral("since-") + durationText(range));
        chip->setChecked(range == m_since);
        group->addButton(chip);
        flow->addWidget(chip);
        m_ranges.emplace_back(chip, range);
        connect(chip, &Chip::clicked, this, [this, range] { setSince(range); });
    }
    return line;
}

void ChangesPage::buildExport()
{
    auto *menu = new QMenu(m_export);
    constexpr std::array<const char *, 4> names{"csv", "json", "markdown", "atom"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        QAction *action = menu->addAction(QString());
        action->setObjectName(QStringLiteral("export-") + QLatin1String(names.at(i)));
        connect(action, &QAction::triggered, this, [this, i] { exportAs(static_cast<As>(i)); });
    }
    connect(m_export, &Button::clicked, this,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2))); });
}

void ChangesPage::exportAs(As format)
{
    const QString path =
        askFile(this, QStringLiteral("changes.") + QLatin1String(suffixes.at(static_cast<std::size_t>(format))));
    if (path.isEmpty()) {
        return;
    }
    std::vector<Change> changes = m_feed->shown();
    const auto count = static_cast<int>(changes.size());
    const QString title = tr("AI-GO: changes of models");
    const Instant now = m_desk.clock().now();
    const QFuture<Status> saving = m_desk.saveMade(
        path, [changes = std::move(changes), format, title, now](const Onwards &onwards) -> Result<QByteArray> {
            return fileOf(changes, format, title, now, onwards);
        });
    onAnswer(saving, this, [this, path, count](const Status &saved) {
        m_notice->setText(saved ? tr("%n change(s) saved in %1", nullptr, count).arg(path) : saved.error().line());
        m_notice->show();
    });
}

void ChangesPage::takeNames()
{
    std::map<QString, QString> names;
    for (const ProviderView &view : m_desk.providers()) {
        names[view.provider.slug] = view.provider.name;
    }
    m_delegate->setProviderNames(std::move(names));
}

void ChangesPage::narrow()
{
    ChangeFeed::Narrowing wanted;
    wanted.filter = m_filter->filter();
    wanted.mine = m_mine->isChecked();
    for (const KindChip &kind : m_kinds) {
        for (const ChangeKind one : kind.chip->isChecked() ? kind.kinds : std::vector<ChangeKind>{}) {
            wanted.kinds.insert(static_cast<int>(one));
        }
    }
    if (m_since.count() > 0) {
        // By the day, so that the same question is asked as long as it is today.
        const QDate day = toDate(m_desk.clock().now() - m_since);
        wanted.since = fromDate(day);
    }
    m_feed->narrow(wanted);
    showState();
}

void ChangesPage::setSince(Milliseconds since)
{
    m_since = since;
    for (const auto &[chip, range] : m_ranges) {
        chip->setChecked(range == since);
    }
    narrow();
}

void ChangesPage::showState()
{
    const bool narrowed = m_mine->isChecked() || !m_filter->filter().isEmpty() || !m_feed->narrowing().kinds.isEmpty();
    if (!m_feed->error().isEmpty()) {
        m_empty->setContent(Icon::Triangle, tr("The log could not be read"), m_feed->error(), {});
    } else if (m_mine->isChecked() && m_desk.watchedModels().isEmpty()) {
        m_empty->setContent(Icon::Star, tr("You watch no model yet"),
                            tr("Watch models on the Models page with W, and what changes of them stands here."),
                            tr("Show all changes"));
    } else if (narrowed) {
        m_empty->setContent(Icon::Filter, tr("Nothing fits"), tr("No change fits what is chosen above."),
                            tr("Show all changes"));
    } else {
        m_empty->setContent(Icon::Changes, tr("Nothing changed"),
                            tr("What sources say is compared each time they are read; the first time is silent."),
                            m_since.count() > 0 ? tr("Show all changes") : QString());
    }
    m_stack->setCurrentIndex(m_feed->rowCount() > 0 || m_feed->isLoading() ? 0 : 1);
    m_export->setEnabled(m_feed->rowCount() > 0);
    const QString count = Text::count(m_feed->entries());
    m_filter->setCounts(m_feed->isLoading() ? tr("Looking …") : m_feed->isCut() ? count + u'+' : count);
    Q_EMIT headerChanged();
}

void ChangesPage::openModel(int row)
{
    const ChangeFeed::Entry *entry = m_feed->entryAt(row);
    if (entry == nullptr) {
        return;
    }
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("model"), entry->changes.front()->model);
    Q_EMIT pageAsked(QStringLiteral("models"), query);
}

QString ChangesPage::title() const
{
    return tr("Changes");
}

QString ChangesPage::subtitle() const
{
    const QString more = m_feed->isCut() ? QStringLiteral("+") : QString();
    const QString count = tr("%n change(s)", nullptr, m_feed->entries()) + more;
    return m_since.count() == 0 ? count : tr("%1 in %2", "12 changes in 30 d").arg(count, Text::span(m_since));
}

void ChangesPage::open(const QUrlQuery &query)
{
    const auto value = [&query](const char *key) {
        return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
    };
    const auto has = [&query](const char *key) { return query.hasQueryItem(QLatin1String(key)); };
    if (has("filter")) {
        m_filter->setText(value("filter"));
    }
    if (has("kind")) {
        const QStringList wanted = value("kind").split(u',');
        for (const KindChip &kind : m_kinds) {
            kind.chip->setChecked(std::any_of(kind.kinds.begin(), kind.kinds.end(), [&wanted](ChangeKind one) {
                return wanted.contains(changeKindName(one));
            }));
        }
    }
    if (has("mine")) {
        m_mine->setChecked(value("mine") == QLatin1String("1"));
    }
    if (has("since")) {
        const auto since = parseDuration(value("since"));
        m_since = since && std::find(ranges.begin(), ranges.end(), *since) != ranges.end() ? *since : Milliseconds(0);
        for (const auto &[chip, range] : m_ranges) {
            chip->setChecked(range == m_since);
        }
    }
    narrow();
}

void ChangesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        m_stale = false;
        const auto before = m_feed->narrowing().since;
        narrow();
        if (m_feed->narrowing().since == before) {
            m_feed->load();
        }
    }
}

void ChangesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash) {
        m_filter->edit()->setFocus();
        return;
    }
    if (event->key() == Qt::Key_M && event->modifiers() == Qt::NoModifier) {
        m_mine->click();
        return;
    }
    Page::keyPressEvent(event);
}

void ChangesPage::retranslate()
{
    const std::array<QString, 7> kinds{tr("Prices"), tr("New"),       tr("Ending"), tr("Gone"),
                                       tr("Limits"), tr("Abilities"), tr("Names")};
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i].chip->setText(kinds.at(i));
        m_kinds[i].chip->updateGeometry();
    }
    m_mine->setText(tr("Mine only"));
    m_mine->setToolTip(tr("Only models that you watch (M)"));
    for (const auto &[chip, range] : m_ranges) {
        chip->setText(range.count() == 0 ? tr("All", "time") : Text::span(range));
    }
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export what is shown"));
    const auto actions = m_export->findChild<QMenu *>()->actions();
    const std::array<QString, 4> formats{tr("As CSV …"), tr("As JSON …"), tr("As Markdown …"),
                                         tr("As an Atom feed for others …")};
    for (std::size_t i = 0; i < formats.size(); ++i) {
        actions[static_cast<qsizetype>(i)]->setText(formats.at(i));
    }
    m_view->setAccessibleName(tr("Changes, by day"));
    m_filter->retranslate();
    showState();
}

} // namespace aigo
