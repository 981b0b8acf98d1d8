// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/benchmarks/boardtable.h"

#include "core/domain/search.h"
#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace aigo {

QString scoreFigure(double score)
{
    const int decimals = std::abs(score) >= 1'000 || score == std::round(score) ? 0 : std::abs(score) >= 100 ? 1 : 2;
    return QLocale().toString(score, 'f', decimals);
}

void BoardTable::show(std::shared_ptr<const BenchmarkView> view, const QString &suite)
{
    // A board is a list of its own: nothing of the one before stays.
    beginResetModel();
    m_view = std::move(view);
    m_board = m_view ? m_view->find(suite) : nullptr;
    m_rows = wanted();
    endResetModel();
}

void BoardTable::setWords(const QString &words, bool matchedOnly)
{
    m_words = words;
    m_matchedOnly = matchedOnly;
    refill();
}

std::vector<std::size_t> BoardTable::wanted() const
{
    std::vector<std::size_t> rows;
    const SearchQuery query(m_words);
    for (std::size_t i = 0; m_board != nullptr && i < m_board->rows.size(); ++i) {
        const RankedScore &row = m_board->rows[i];
        const bool found = query.words().empty() || query.matches(row.score.name, row.models.join(u' '));
        if (found && (!m_matchedOnly || !row.models.isEmpty())) {
            rows.push_back(i);
        }
    }
    return rows;
}

void BoardTable::refill()
{
    const std::vector<std::size_t> rows = wanted();
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (!std::binary_search(rows.begin(), rows.end(), m_rows[static_cast<std::size_t>(row)])) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i >= m_rows.size() || m_rows[i] != rows[i]) {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), rows[i]);
            endInsertRows();
        }
    }
}

const RankedScore *BoardTable::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_board->rows[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

std::vector<RankedScore> BoardTable::shown() const
{
    std::vector<RankedScore> rows;
    for (const std::size_t row : m_rows) {
        rows.push_back(m_board->rows[row]);
    }
    return rows;
}

std::pair<double, double> BoardTable::scale() const
{
    double low = 0;
    double high = 0;
    bool first = true;
    for (std::size_t i = 0; m_board != nullptr && i < m_board->ranked; ++i) {
        const BenchmarkScore &score = m_board->rows[i].score;
        const double from = score.ciLow.value_or(score.score);
        const double to = score.ciHigh.value_or(score.score);
        low = first ? from : std::min(low, from);
        high = first ? to : std::max(high, to);
        first = false;
    }
    // Shares begin at 0; ratings (Elo) have no zero, and begin below the worst.
    const double begin = low >= 0 && low < high * 0.6 ? 0 : low - (high - low) * 0.1;
    return {begin, high};
}

int BoardTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BoardTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString BoardTable::text(const RankedScore &row, int column) const
{
    const BenchmarkScore &score = row.score;
    switch (column) {
    case Rank:
        return row.rank ? Text::count(*row.rank) : Text::missing();
    case Name:
        return score.variant.isEmpty() || score.name.contains(score.variant)
                   ? score.name
                   : score.name + QStringLiteral(" (") + score.variant + u')';
    case Model:
        return row.models.isEmpty() ? Text::missing() : row.models.front();
    case Score: {
        const QString figure = scoreFigure(score.score);
        return score.ciLow && score.ciHigh
                   ? tr("%1 (%2 to %3)").arg(figure, scoreFigure(*score.ciLow), scoreFigure(*score.ciHigh))
                   : figure;
    }
    case Date:
        return score.date.isValid() ? score.date.toString(Qt::ISODate) : Text::missing();
    case How: {
        QStringList how{score.version, score.split, score.harness, score.judge};
        how.removeAll(QString());
        return how.isEmpty() ? Text::missing() : how.join(QStringLiteral(" · "));
    }
    case Cost:
        return score.cost ? Text::usd(score.cost) : Text::missing();
    case Origin:
        return score.origin == ScoreOrigin::Independent ? tr("independent")
               : score.origin == ScoreOrigin::Vendor    ? tr("by the vendor")
                                                        : tr("not said");
    case Source:
        return Text::source(score.source);
    default:
        return {};
    }
}

QVariant BoardTable::data(const QModelIndex &index, int role) const
{
    const RankedScore *row = rowAt(index.row());
    if (row == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Model && row->models.size() > 1) {
            return row->models.join(u'\n');
        }
        return row->comparable() ? text(*row, index.column())
                                 : tr("Measured in another way than those above: not to be compared with them");
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal).toString() + QStringLiteral(": ") +
               text(*row, index.column());
    case Qt::TextAlignmentRole: {
        const bool right = index.column() == Rank || index.column() == Cost;
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case RawRole:
        return row->score.score;
    case ComparableRole:
        return row->comparable();
    case ModelsRole:
        return row->models;
    default:
        return {};
    }
}

QVariant BoardTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Rank || section == Cost;
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    switch (section) {
    case Rank:
        return tr("Rank");
    case Name:
        return tr("As the board names it");
    case Model:
        return tr("Model");
    case Score:
        return m_board != nullptr && !m_board->suite.unit.isEmpty() ? tr("Score, %1").arg(m_board->suite.unit)
                                                                    : tr("Score");
    case Date:
        return tr("Measured");
    case How:
        return tr("How");
    case Cost:
        return tr("Cost of the run");
    case Origin:
        return tr("By whom");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

void BoardsBeside::show(std::shared_ptr<const BenchmarkView> view, const QStringList &suites)
{
    beginResetModel();
    m_view = std::move(view);
    m_boards.clear();
    m_rows.clear();
    m_best.clear();
    std::vector<Leaderboard> boards;
    for (const QString &suite : suites) {
        if (const Leaderboard *board = m_view ? m_view->find(suite) : nullptr) {
            m_boards.push_back(board);
            boards.push_back(*board);
        }
    }
    QStringList models;
    for (const auto &[model, scores] : m_view ? m_view->scores : decltype(m_view->scores){}) {
        if (std::any_of(suites.begin(), suites.end(), [&](const QString &suite) { return scores.contains(suite); })) {
            models << model;
        }
    }
    m_rows = compositeScores(boards, models);
    for (std::size_t i = 0; i < m_boards.size(); ++i) {
        std::optional<double> best;
        const bool higher = m_boards[i]->suite.higherIsBetter;
        for (const QString &model : std::as_const(models)) {
            if (const auto score = scoreOf(model, i)) {
                best = !best || (higher ? *score > *best : *score < *best) ? score : best;
            }
        }
        m_best.push_back(best);
    }
    endResetModel();
    sortBy(1, true);
}

std::optional<double> BoardsBeside::scoreOf(const QString &model, std::size_t board) const
{
    const auto its = m_view->scores.find(model);
    if (its == m_view->scores.end()) {
        return std::nullopt;
    }
    const auto score = its->second.find(m_boards[board]->suite.suite);
    return score == its->second.end() ? std::nullopt : std::optional(score->second);
}

void BoardsBeside::sortBy(int column, bool descending)
{
    Q_EMIT layoutAboutToBeChanged();
    const auto key = [&](const CompositeScore &row) -> std::optional<double> {
        return column == 1 ? row.composite : scoreOf(row.model, static_cast<std::size_t>(column - fixedColumns));
    };
    std::sort(m_rows.begin(), m_rows.end(), [&](const CompositeScore &a, const CompositeScore &b) {
        if (column > 0) {
            const auto one = key(a);
            const auto other = key(b);
            if (one.has_value() != other.has_value()) {
                return one.has_value(); // what is unknown stands last either way
            }
            if (one && *one != *other) {
                return descending ? *one > *other : *one < *other;
            }
            if (a.covered != b.covered) {
                return a.covered > b.covered;
            }
        }
        return column == 0 && descending ? a.model > b.model : a.model < b.model;
    });
    Q_EMIT layoutChanged();
}

QString BoardsBeside::modelAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].model : QString();
}

int BoardsBeside::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BoardsBeside::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : fixedColumns + static_cast<int>(m_boards.size());
}

QVariant BoardsBeside::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const CompositeScore &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((column > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (column == 0) {
        return role == Qt::DisplayRole || role == RawRole ? QVariant(row.model) : QVariant();
    }
    if (column == 1) {
        if (role == Qt::DisplayRole) {
            return row.composite ? tr("%1  (%2 of %3)")
                                       .arg(scoreFigure(std::round(*row.composite)))
                                       .arg(row.covered)
                                       .arg(row.boards)
                                 : Text::missing();
        }
        return role == Qt::ToolTipRole
                   ? QVariant(
                         tr("Mean of its percentile ranks on the boards that have it; what is missing is not made up"))
                   : QVariant();
    }
    const auto board = static_cast<std::size_t>(column - fixedColumns);
    const std::optional<double> score = scoreOf(row.model, board);
    switch (role) {
    case Qt::DisplayRole:
        return score ? scoreFigure(*score) : Text::missing();
    case BestRole:
        return score && score == m_best[board];
    case RawRole:
        return score ? QVariant(*score) : QVariant();
    default:
        return {};
    }
}

QVariant BoardsBeside::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section < fixedColumns) {
        return section == 0 ? tr("Model") : tr("Over all, 0 to 100");
    }
    const BenchmarkSuite &suite = m_boards[static_cast<std::size_t>(section - fixedColumns)]->suite;
    return suite.unit.isEmpty() ? suite.title : suite.title + QStringLiteral(", ") + suite.unit;
}

BoardDelegate::BoardDelegate(const Theme &theme, const BoardTable &table, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_table(table)
{}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize natural = QStyledItemDelegate::sizeHint(option, index);
    return {natural.width() + space::l, Theme::rowHeight};
}

void BoardDelegate::paintScore(QPainter &painter, const QRect &box, const RankedScore &row) const
{
    const Colors &colors = m_theme.colors();
    const auto [low, high] = m_table.scale();
    const QRectF track(box.left() + 64, box.center().y() - 4, box.width() - 72, 9);
    const auto at = [&, from = low, span = high - low](double value) {
        return track.left() + (span > 0 ? std::clamp((value - from) / span, 0.0, 1.0) : 1.0) * track.width();
    };
    painter.setFont(m_theme.font(row.comparable() ? TextRole::BodyStrong : TextRole::Body));
    painter.setPen(row.comparable() ? colors.text : colors.faint);
    paintFigures(painter, QRect(box.left(), box.top(), 56, box.height()), scoreFigure(row.score.score));
    if (!row.comparable() || track.width() < 20) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(track, 3, 3);
    painter.setBrush(row.rank == 1 ? m_theme.best() : colors.accent);
    painter.drawRoundedRect(
        QRectF(track.left(), track.top(), std::max(3.0, at(row.score.score) - track.left()), track.height()), 3, 3);
    if (row.score.ciLow && row.score.ciHigh) {
        const double y = track.center().y();
        painter.setPen(QPen(colors.text, 1.2));
        painter.drawLine(QPointF(at(*row.score.ciLow), y), QPointF(at(*row.score.ciHigh), y));
        for (const double end : {*row.score.ciLow, *row.score.ciHigh}) {
            painter.drawLine(QPointF(at(end), y - 3), QPointF(at(end), y + 3));
        }
    }
    painter.restore();
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RankedScore *row = m_table.rowAt(index.row());
    if (row == nullptr) {
        return;
    }
    const Colors &colors = m_theme.colors();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, colors.accentSoft);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.grid);
    const QRect box = option.rect.adjusted(space::s, 0, -space::s, 0);
    if (index.column() == BoardTable::Score) {
        paintScore(*painter, box, *row);
    } else {
        const bool leads = index.column() == BoardTable::Name || index.column() == BoardTable::Rank;
        const QString text = index.data().toString();
        QColor ink = !row->comparable() || text == Text::missing() ? colors.faint : leads ? colors.text : colors.muted;
        if (index.column() == BoardTable::Model && !row->models.isEmpty()) {
            ink = colors.accent;
        }
        painter->setFont(m_theme.font(leads && row->comparable() ? TextRole::BodyStrong : TextRole::Body));
        painter->setPen(ink);
        if (index.column() == BoardTable::Rank || index.column() == BoardTable::Cost) {
            paintFigures(*painter, box, text);
        } else {
            painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintFocus(*painter, option.rect, m_theme, 3);
    }
    painter->restore();
}

} // namespace aigo
