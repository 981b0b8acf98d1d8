// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/benchmarkspage.h"

#include "core/exporting/leaderboards.h"
#include "core/exporting/writers.h"
#include "ui/benchmarks/boarddelegate.h"
#include "ui/benchmarks/boardsbeside.h"
#include "ui/benchmarks/boardtable.h"
#include "ui/benchmarks/scorechart.h"
#include "ui/charts/tableimage.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/making.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>
#include <algorithm>
#include <array>
#include <set>

namespace aigo {

namespace {

constexpr int sideWidth = 232;
constexpr int chartHeight = 170;
constexpr int namedUnmatched = 60;

QStringList leaderboardSources()
{
    return {QStringLiteral("aider"), QStringLiteral("lmarena"), QStringLiteral("epoch"), QStringLiteral("hf-open-llm"),
            QStringLiteral("models-dev-benchmarks")};
}

std::size_t daysOf(const Leaderboard *board)
{
    std::set<QDate> days;
    for (std::size_t i = 0; board != nullptr && i < board->ranked; ++i) {
        if (const QDate day = board->rows[i].score.date; day.isValid()) {
            days.insert(day);
        }
    }
    return days.size();
}

TablePicture pictureOf(const Leaderboard &board, const std::vector<RankedScore> &rows, const ExportChoice &choice)
{
    const Table table = leaderboardTable(board, rows, Figures::Display);
    TablePicture picture;
    picture.title = board.suite.title;
    picture.width = choice.size.width();
    picture.footer = table.footer;
    for (const Table::Column &column : table.columns) {
        picture.columns.push_back({column.title, {}, column.right, picture.columns.size() < 2});
    }
    const auto most = choice.format == ExportChoice::Format::Png
                          ? static_cast<std::size_t>(mostPictureRows(choice.scale, std::max(picture.width, 1600)))
                          : table.rows.size();
    for (std::size_t i = 0; i < std::min(most, table.rows.size()); ++i) {
        std::vector<TablePicture::Cell> cells;
        for (const QString &text : table.rows[i]) {
            cells.push_back({text, text != Text::missing(), {}, {}});
        }
        picture.rows.push_back(std::move(cells));
    }
    return picture;
}

} // namespace

BenchmarksPage::BenchmarksPage(Desk &desk, const Theme &theme, QWidget *parent)
    : Page(parent)
    , askFile(fileDialog())
    , m_desk(desk)
    , m_theme(theme)
    , m_list(new QListWidget)
    , m_table(new BoardTable(this))
    , m_beside(new BoardsBeside(this))
    , m_view(new QTableView)
    , m_besideView(new QTableView)
    , m_chart(new ScoreChart(theme))
    , m_heading(new Label(theme, TextRole::CardTitle))
    , m_facts(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_chartTitle(new Label(theme, TextRole::BodyStrong))
    , m_attribution(new Label(theme, TextRole::Caption, Label::Tone::Faint))
    , m_unmatched(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_search(new SearchField(theme))
    , m_matched(new Chip(theme))
    , m_unmatchedChip(new Chip(theme))
    , m_export(new Button(theme))
    , m_exportPanel(new ExportPanel(theme, nullptr, {ExportChoice::Subject::Rows}))
    , m_empty(new EmptyState(theme))
    , m_single(new QWidget)
    , m_stack(new QStackedLayout)
    , m_kinds(new QStackedLayout)
{
    auto *all = new QWidget;
    auto *columns = new QHBoxLayout(all);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space::m);
    columns->addWidget(buildSide());
    columns->addWidget(buildMain(), 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::m, space::xl, space::xl);
    outer->addLayout(m_stack);
    m_stack->addWidget(all);
    m_stack->addWidget(m_empty);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &BenchmarksPage::showChosen);
    connect(m_empty, &EmptyState::actionAsked, this, [this] { m_desk.syncNow(leaderboardSources()); });
    connect(&desk, &Desk::catalogueChanged, this, &BenchmarksPage::load);
    connect(&desk, &Desk::syncingChanged, this, [this] {
        if (isVisible() && m_list->count() == 0) {
            load();
        }
    });
}

QWidget *BenchmarksPage::buildSide()
{
    auto *card = new Card(m_theme);
    card->setPadding(space::xs);
    card->setFixedWidth(sideWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto colour = [this] {
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::Highlight, m_theme.colors().accentSoft);
        palette.setColor(QPalette::HighlightedText, m_theme.colors().text);
        m_list->setPalette(palette);
    };
    colour();
    connect(&m_theme, &Theme::changed, m_list, colour);
    card->body()->addWidget(m_list);
    return card;
}

QWidget *BenchmarksPage::buildMain()
{
    auto *card = new Card(m_theme);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    m_heading->setElided(true);
    m_search->setMaximumWidth(240);
    m_matched->setCheckable(true);
    m_unmatchedChip->setCheckable(true);
    top->addWidget(m_heading, 1);
    top->addWidget(m_search);
    top->addWidget(m_matched);
    top->addWidget(m_unmatchedChip);
    top->addWidget(m_export);
    m_facts->setWordWrap(true);
    card->body()->addLayout(top);
    card->body()->addWidget(m_exportPanel);
    m_exportPanel->hide();
    card->body()->addWidget(m_facts);
    auto *kinds = new QWidget;
    kinds->setLayout(m_kinds);
    m_kinds->addWidget(buildSingle());
    buildView(m_besideView, m_beside);
    m_besideView->setSortingEnabled(false);
    m_besideView->horizontalHeader()->setSectionsClickable(true);
    m_kinds->addWidget(m_besideView);
    card->body()->addWidget(kinds, 1);
    m_attribution->setElided(true);
    card->body()->addWidget(m_attribution);

    connect(m_search, &QLineEdit::textChanged, this,
            [this] { m_table->setWords(m_search->text(), m_matched->isChecked()); });
    connect(m_matched, &QAbstractButton::toggled, this, [this](bool on) { m_table->setWords(m_search->text(), on); });
    connect(m_unmatchedChip, &QAbstractButton::toggled, this, &BenchmarksPage::showUnmatched);
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        m_exportPanel->setRows(m_table->rowCount(), 0);
        m_exportPanel->setVisible(!m_exportPanel->isVisible());
    });
    connect(m_exportPanel, &ExportPanel::saveAsked, this, [this] { save(false); });
    connect(m_exportPanel, &ExportPanel::copyAsked, this, [this] { save(true); });
    connect(m_exportPanel, &ExportPanel::closed, m_exportPanel, &QWidget::hide);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        const RankedScore *row = m_table->rowAt(index.row());
        if (row != nullptr && !row->models.isEmpty()) {
            openModel(row->models.front());
        }
    });
    connect(m_besideView, &QTableView::activated, this,
            [this](const QModelIndex &index) { openModel(m_beside->modelAt(index.row())); });
    connect(m_besideView->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        const bool again = m_besideView->horizontalHeader()->sortIndicatorSection() == section &&
                           m_besideView->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
        m_besideView->horizontalHeader()->setSortIndicator(section, again ? Qt::AscendingOrder : Qt::DescendingOrder);
        m_beside->sortBy(section, !again);
    });
    return card;
}

QWidget *BenchmarksPage::buildSingle()
{
    auto *column = new QVBoxLayout(m_single);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    buildView(m_view, m_table);
    m_view->setItemDelegate(new BoardDelegate(m_theme, *m_table, this));
    m_unmatched->setWordWrap(true);
    m_unmatched->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_unmatched->hide();
    m_chart->setFixedHeight(chartHeight);
    column->addWidget(m_unmatched);
    column->addWidget(m_view, 1);
    column->addWidget(m_chartTitle);
    column->addWidget(m_chart);
    return m_single;
}

void BenchmarksPage::buildView(QTableView *view, QAbstractItemModel *model)
{
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->horizontalHeader()->setHighlightSections(false);
}

QString BenchmarksPage::title() const
{
    return tr("Benchmarks");
}

QString BenchmarksPage::subtitle() const
{
    if (!m_boards || m_boards->boards.empty()) {
        return {};
    }
    Instant newest{};
    for (const Leaderboard &board : m_boards->boards) {
        newest = std::max(newest, board.asOf);
    }
    return tr("%n board(s)", nullptr, static_cast<int>(m_boards->boards.size())) + QStringLiteral(" · ") +
           Text::age(newest, m_desk.clock().now());
}

void BenchmarksPage::retranslate()
{
    m_list->setAccessibleName(tr("Boards; several chosen ones stand side by side"));
    m_search->setPlaceholderText(tr("Find a model"));
    m_search->setAccessibleName(tr("Find a model on the board"));
    m_matched->setText(tr("Known models only"));
    m_unmatchedChip->setText(tr("Unmatched names"));
    m_export->setText(tr("Export…"));
    m_exportPanel->retranslate();
    m_chartTitle->setText(tr("Scores by the day they were measured"));
    m_view->setAccessibleName(tr("Leaderboard"));
    m_besideView->setAccessibleName(tr("Boards side by side"));
    m_empty->setContent(
        Icon::Benchmarks, tr("No leaderboards yet"),
        tr("Aider, LMArena, Epoch AI, models.dev and the Open LLM Leaderboard are asked once a day. Nothing of "
           "them ships with the program."),
        m_desk.syncing() ? QString() : tr("Ask them now"));
    if (!m_stale) {
        showChosen();
    }
    Q_EMIT headerChanged();
}

void BenchmarksPage::open(const QUrlQuery &query)
{
    const QString several = query.queryItemValue(QStringLiteral("suites"), QUrl::FullyDecoded);
    const QString one = query.queryItemValue(QStringLiteral("suite"), QUrl::FullyDecoded);
    if (!several.isEmpty() || !one.isEmpty()) {
        load();
        setSuites(several.isEmpty() ? QStringList{one} : several.split(u',', Qt::SkipEmptyParts));
    }
    if (query.hasQueryItem(QStringLiteral("unmatched"))) {
        m_unmatchedChip->setChecked(true);
    }
}

void BenchmarksPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        load();
    }
}

void BenchmarksPage::load()
{
    const auto catalogue = m_desk.catalogue();
    if (!isVisible() && !m_stale) {
        m_stale = catalogue->benchmarks != m_boards;
        return;
    }
    m_stale = !isVisible();
    if (catalogue->benchmarks == m_boards && m_list->count() > 0) {
        return;
    }
    m_boards = catalogue->benchmarks;
    fillList();
    Q_EMIT headerChanged();
}

void BenchmarksPage::fillList()
{
    const QStringList before = suites();
    const bool any = m_boards && !m_boards->boards.empty();
    m_stack->setCurrentIndex(any ? 0 : 1);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (std::size_t i = 0; any && i < m_boards->boards.size(); ++i) {
            const Leaderboard &board = m_boards->boards[i];
            auto *item = new QListWidgetItem(board.suite.title, m_list);
            item->setData(Qt::UserRole, board.suite.suite);
            item->setSizeHint({0, Theme::controlHeight});
            item->setToolTip(tr("%1: %2 scores, %3 of known models")
                                 .arg(board.suite.title, Text::count(static_cast<qint64>(board.rows.size())),
                                      Text::percent(board.coverage(), 0)));
            item->setSelected(before.contains(board.suite.suite));
        }
        if (any && m_list->selectedItems().isEmpty()) {
            // The one that says most about the models that are known.
            const auto most =
                std::max_element(m_boards->boards.begin(), m_boards->boards.end(),
                                 [](const Leaderboard &a, const Leaderboard &b) { return a.matched < b.matched; });
            const auto row = static_cast<int>(most - m_boards->boards.begin());
            m_list->setCurrentRow(row);
            m_list->item(row)->setSelected(true);
        }
    }
    showChosen();
}

QStringList BenchmarksPage::suites() const
{
    QStringList chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isSelected()) {
            chosen << m_list->item(row)->data(Qt::UserRole).toString();
        }
    }
    return chosen;
}

void BenchmarksPage::setSuites(const QStringList &suites)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row) {
            const bool on = suites.contains(m_list->item(row)->data(Qt::UserRole).toString());
            m_list->item(row)->setSelected(on);
            if (on) {
                m_list->setCurrentRow(row, QItemSelectionModel::NoUpdate);
            }
        }
    }
    showChosen();
}

void BenchmarksPage::showChosen()
{
    const QStringList chosen = suites();
    if (!m_boards || chosen.isEmpty()) {
        return;
    }
    const bool several = chosen.size() > 1;
    m_kinds->setCurrentIndex(several ? 1 : 0);
    for (QWidget *of : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_matched),
                        static_cast<QWidget *>(m_unmatchedChip), static_cast<QWidget *>(m_export)}) {
        of->setVisible(!several);
    }
    if (several) {
        m_exportPanel->hide();
        m_beside->show(m_boards, chosen);
        m_heading->setText(tr("%n boards side by side", nullptr, static_cast<int>(chosen.size())));
        m_facts->setText(
            tr("Best comparable score of each known model. Over all: the mean of its percentile ranks on the "
               "boards that have it."));
        QStringList whose;
        for (const QString &suite : chosen) {
            const Leaderboard *board = m_boards->find(suite);
            whose << (board != nullptr ? board->suite.attribution : QString());
        }
        whose.removeAll(QString());
        whose.removeDuplicates();
        m_attribution->setText(whose.join(QStringLiteral(" · ")));
        m_besideView->horizontalHeader()->setSortIndicatorShown(true);
        m_besideView->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
        m_besideView->resizeColumnsToContents();
        m_besideView->setColumnWidth(0, std::max(260, m_besideView->columnWidth(0)));
        return;
    }
    m_table->show(m_boards, chosen.front());
    m_table->setWords(m_search->text(), m_matched->isChecked());
    const Leaderboard *board = m_table->board();
    m_chart->show(board);
    // Few boards say when each score was measured; what was measured on one day has no course.
    const bool course = m_chart->shownPoints() > 0 && daysOf(board) > 1;
    m_chart->setVisible(course);
    m_chartTitle->setVisible(course);
    showFacts(board);
    // A score without its interval leaves room for who measured it and when.
    constexpr std::array<int, BoardTable::columns> plain{48, 190, 200, 178, 100, 112, 110, 104, 98};
    constexpr std::array<int, BoardTable::columns> wide{48, 190, 200, 215, 88, 130, 110, 86, 78};
    const bool intervals =
        board != nullptr && std::any_of(board->rows.begin(), board->rows.end(),
                                        [](const RankedScore &row) { return row.score.ciLow.has_value(); });
    const auto &widths = intervals ? wide : plain;
    for (int column = 0; column < BoardTable::columns; ++column) {
        m_view->setColumnWidth(column, widths.at(static_cast<std::size_t>(column)));
    }
    const bool costs =
        board != nullptr && std::any_of(board->rows.begin(), board->rows.end(),
                                        [](const RankedScore &row) { return row.score.cost.has_value(); });
    m_view->setColumnHidden(BoardTable::Cost, !costs);
    showUnmatched(m_unmatchedChip->isChecked());
}

void BenchmarksPage::showFacts(const Leaderboard *board)
{
    if (board == nullptr) {
        return;
    }
    m_heading->setText(board->suite.title);
    QStringList facts{
        board->suite.higherIsBetter ? tr("higher is better") : tr("lower is better"),
        board->key.version,
        board->key.split,
        board->key.harness,
        board->date.isValid() ? tr("newest of %1").arg(board->date.toString(Qt::ISODate)) : QString(),
        tr("%1 ranked of %2")
            .arg(Text::count(static_cast<qint64>(board->ranked)), Text::count(static_cast<qint64>(board->rows.size()))),
        tr("%1 of known models").arg(Text::percent(board->coverage(), 0))};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_attribution->setText(board->suite.attribution);
}

/// Names that no model was found for are listed with why, so that they can be put right.
void BenchmarksPage::showUnmatched(bool on)
{
    QStringList lines;
    int more = 0;
    const Leaderboard *board = m_table->board();
    if (on && board != nullptr) {
        for (const UnmatchedScore &name : m_boards->unmatched) {
            const bool here = std::any_of(board->rows.begin(), board->rows.end(), [&name](const RankedScore &row) {
                return row.score.source == name.score.source && row.score.name == name.score.name;
            });
            if (here && lines.size() < namedUnmatched) {
                lines << name.score.name;
            } else if (here) {
                ++more;
            }
        }
    }
    QString text = lines.isEmpty() ? tr("Every name of this board is of a known model.")
                                   : tr("Of no known model: %1").arg(lines.join(QStringLiteral(", ")));
    if (more > 0) {
        text += QStringLiteral(" ") + tr("and %n more", nullptr, more);
    }
    if (!lines.isEmpty()) {
        text += u'\n' + tr("\"aigo benchmarks --match SOURCE/NAME=MODEL\" says which model one means.");
    }
    m_unmatched->setText(text);
    m_unmatched->setVisible(on);
}

void BenchmarksPage::openModel(const QString &model)
{
    if (!model.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("model"), model);
        Q_EMIT pageAsked(QStringLiteral("models"), query);
    }
}

std::function<Result<QByteArray>(const Onwards &)> BenchmarksPage::makerOf(const ExportChoice &choice) const
{
    const Leaderboard board = *m_table->board();
    const std::vector<RankedScore> rows = m_table->shown();
    return [board, rows, choice, look = TableLook::of(m_theme)](const Onwards &onwards) -> Result<QByteArray> {
        switch (choice.format) {
        case ExportChoice::Format::Csv:
            return toCsv(leaderboardTable(board, rows, Figures::Exact), {.bom = choice.bom}, onwards);
        case ExportChoice::Format::Json:
            return leaderboardJson(board, rows);
        case ExportChoice::Format::Markdown:
            return toMarkdown(leaderboardTable(board, rows, Figures::Display), onwards);
        case ExportChoice::Format::Html:
            return toHtml(leaderboardTable(board, rows, Figures::Display), onwards);
        case ExportChoice::Format::Png:
        case ExportChoice::Format::Svg:
            break;
        }
        const Drawing drawing = tableDrawing(pictureOf(board, rows, choice), look, onwards);
        return choice.format == ExportChoice::Format::Png ? drawing.png(choice.scale) : drawing.svg(choice.scale);
    };
}

void BenchmarksPage::save(bool toClipboard)
{
    const ExportChoice choice = m_exportPanel->choice();
    if (m_table->board() == nullptr) {
        return;
    }
    const auto make = makerOf(choice);
    if (toClipboard) {
        auto bytes = std::make_shared<QByteArray>();
        const QFuture<Status> making = makeAside([make, bytes](const Onwards &onwards) -> Status {
            auto made = make(onwards);
            if (!made) {
                return made.error();
            }
            *bytes = std::move(*made);
            return Done{};
        });
        m_exportPanel->follow(making, [this, bytes](const std::optional<Status> &made) {
            if (made && *made) {
                QGuiApplication::clipboard()->setText(QString::fromUtf8(*bytes));
            } else if (made) {
                Q_EMIT m_desk.failed(made->error());
            }
        });
        return;
    }
    const QString path = askFile(this, m_table->board()->suite.suite + u'.' + choice.suffix());
    if (!path.isEmpty()) {
        m_exportPanel->follow(m_desk.saveMade(path, make), [this](const std::optional<Status> &saved) {
            if (saved && !*saved) {
                Q_EMIT m_desk.failed(saved->error());
            }
        });
    }
}

} // namespace aigo
