// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filterbar.h"

#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace aigo {

namespace {

constexpr int lineHeight = 38;
constexpr int mostOffersShown = 9;

class FilterColours final : public QSyntaxHighlighter
{
public:
    FilterColours(const Theme &theme, QTextDocument *document)
        : QSyntaxHighlighter(document)
        , m_theme(theme)
    {}
    std::optional<FilterProblem> problem;
    FilterEdit::Tokens tokens = filterTokens;

protected:
    void highlightBlock(const QString &text) override
    {
        for (const FilterToken &token : tokens(text)) {
            setFormat(token.start, token.length, formatOf(token.kind));
        }
        if (problem && currentBlock().blockNumber() == 0) {
            for (int i = problem->column; i < problem->column + std::max(problem->length, 1); ++i) {
                QTextCharFormat wrong = format(i);
                wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
                wrong.setUnderlineColor(m_theme.state(State::Down));
                setFormat(i, 1, wrong);
            }
        }
    }

private:
    QTextCharFormat formatOf(FilterToken::Kind kind) const
    {
        QTextCharFormat format;
        const Colors &colors = m_theme.colors();
        switch (kind) {
        case FilterToken::Kind::Field:
            format.setForeground(colors.accent);
            format.setFontWeight(QFont::Bold);
            break;
        case FilterToken::Kind::Negation:
            format.setForeground(m_theme.state(State::Down));
            format.setFontWeight(QFont::Bold);
            break;
        case FilterToken::Kind::Operator:
        case FilterToken::Kind::Comma:
            format.setForeground(colors.muted);
            break;
        case FilterToken::Kind::Error:
            format.setForeground(m_theme.stateText(State::Down));
            break;
        case FilterToken::Kind::Value:
        case FilterToken::Kind::Text:
            format.setForeground(colors.text);
            break;
        }
        return format;
    }

    const Theme &m_theme;
};

} // namespace

FilterEdit::FilterEdit(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_colours(new FilterColours(theme, document()))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setFixedHeight(lineHeight - 2);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_typed) {
            offer();
        }
    });
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void FilterEdit::setLanguage(Tokens tokens, Completions completions)
{
    static_cast<FilterColours *>(m_colours)->tokens = std::move(tokens);
    m_completions = std::move(completions);
    m_colours->rehighlight();
}

void FilterEdit::setMostLines(int lines)
{
    m_mostLines = lines;
    setLineWrapMode(lines > 1 ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &FilterEdit::fitLines);
    fitLines();
}

void FilterEdit::fitLines()
{
    if (m_mostLines > 1) {
        // A plain text document measures its height in lines.
        const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, m_mostLines);
        setFixedHeight(lineHeight - 2 + (lines - 1) * fontMetrics().lineSpacing());
    }
}

int FilterEdit::roomAbove() const
{
    const int one = m_mostLines > 1 ? lineHeight - 2 : height();
    return (one - fontMetrics().height()) / 2;
}

void FilterEdit::restyle()
{
    setFont(m_theme.font(TextRole::Code));
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Text, m_theme.colors().text);
    colours.setColor(QPalette::PlaceholderText, m_theme.colors().faint);
    setPalette(colours);
    m_colours->rehighlight();
}

void FilterEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setViewportMargins(0, roomAbove(), 0, 0);
        fitLines();
    }
}

void FilterEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const int above = roomAbove();
    if (viewportMargins().top() != above) {
        setViewportMargins(0, above, 0, 0);
    }
}

void FilterEdit::setText(const QString &text)
{
    close();
    m_typed = false;
    if (text != toPlainText()) {
        setPlainText(text);
        moveCursor(QTextCursor::End);
    }
}

void FilterEdit::setProblem(const std::optional<FilterProblem> &problem)
{
    auto *colours = static_cast<FilterColours *>(m_colours);
    colours->problem = problem;
    const QSignalBlocker quiet(this);
    colours->rehighlight();
}

bool FilterEdit::isCompleting() const
{
    return m_list && m_list->isVisible();
}

void FilterEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified());
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    close();
    QPlainTextEdit::focusOutEvent(event);
}

void FilterEdit::offer()
{
    m_offers = hasFocus()
                   ? m_completions(text(), textCursor().position(), m_vocabulary ? m_vocabulary() : FilterVocabulary{})
                   : std::vector<FilterCompletion>{};
    // Nothing is offered that stands there already.
    std::erase_if(m_offers, [this](const FilterCompletion &offered) {
        return text().mid(offered.from, offered.length) == offered.insert;
    });
    const QString typed = text().left(textCursor().position());
    if (m_offers.empty() || typed.isEmpty() || typed.back().isSpace()) {
        close();
        return;
    }
    if (!m_list) {
        m_list = new QListWidget(window());
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setObjectName(QStringLiteral("completions"));
        m_list->setUniformItemSizes(true);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
        connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
    }
    m_list->setFont(m_theme.font(TextRole::Code));
    m_list->setAccessibleName(tr("What can be typed here"));
    m_list->clear();
    int width = 160;
    const QFontMetrics metrics(m_list->font());
    for (const FilterCompletion &offered : m_offers) {
        const QString line =
            offered.note.isEmpty() ? offered.insert : QStringLiteral("%1   %2").arg(offered.insert, offered.note);
        m_list->addItem(line);
        m_list->item(m_list->count() - 1)->setSizeHint({0, 26});
        width = std::max(width, metrics.horizontalAdvance(line) + 40);
    }
    const int height = 26 * std::min(m_list->count(), mostOffersShown) + 4;
    m_list->resize(std::min(width, 520), height);
    QPoint place = mapTo(window(), cursorRect().bottomLeft()) + QPoint(viewport()->x(), viewport()->y() + 8);
    place.setX(std::min(place.x(), window()->width() - m_list->width() - 8));
    m_list->move(place);
    m_list->raise();
    m_list->show();
}

void FilterEdit::close()
{
    if (m_list) {
        m_list->hide();
    }
}

void FilterEdit::take(int row)
{
    if (row < 0 || row >= static_cast<int>(m_offers.size())) {
        return;
    }
    const FilterCompletion taken = m_offers[static_cast<std::size_t>(row)];
    close();
    m_typed = true; // its values may be offered next
    QTextCursor cursor = textCursor();
    cursor.setPosition(taken.from);
    cursor.setPosition(taken.from + taken.length, QTextCursor::KeepAnchor);
    cursor.insertText(taken.insert);
    setTextCursor(cursor);
    m_typed = false;
}

bool FilterEdit::focusNextPrevChild(bool next)
{
    return !(next && isCompleting()) && QPlainTextEdit::focusNextPrevChild(next);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isCompleting()) {
        const int row = m_list->currentRow();
        const int last = m_list->count() - 1;
        if (event->key() == Qt::Key_Down) {
            m_list->setCurrentRow(row < last ? row + 1 : 0);
            return;
        }
        if (event->key() == Qt::Key_Up) {
            m_list->setCurrentRow(row > 0 ? row - 1 : last);
            return;
        }
        if (event->key() == Qt::Key_Escape) {
            close();
            return;
        }
        if (event->key() == Qt::Key_Tab || (enter && row >= 0)) {
            take(std::max(row, 0));
            return;
        }
    }
    if (enter || event->key() == Qt::Key_Escape) {
        close();
        Q_EMIT leaveAsked();
        return;
    }
    m_typed = true;
    QPlainTextEdit::keyPressEvent(event);
    m_typed = false;
}

FilterBar::FilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QWidget(this))
    , m_edit(new FilterEdit(theme, m_line))
    , m_counts(new Label(theme, TextRole::Control, Label::Tone::Faint, m_line))
    , m_wrong(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
{
    m_line->setFixedHeight(lineHeight);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(space::m, 1, space::m, 1);
    line->setSpacing(space::m);
    line->addWidget(m_edit, 1);
    line->addWidget(m_counts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_line);
    column->addWidget(m_wrong);
    m_wrong->setContentsMargins(space::m, 0, 0, 0);
    m_wrong->setElided(true);
    m_wrong->hide();
    m_edit->installEventFilter(this);
    m_edit->setObjectName(QStringLiteral("filter"));
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FilterBar::read);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::read()
{
    const FilterParse parse = readFilter(m_edit->text());
    // A field's name was a bare word until its colon came; that word was never meant.
    const bool halfTyped = parse.problem && m_filter.terms.size() == parse.filter.terms.size() + 1 &&
                           m_filter.terms.back().field == FilterField::Text;
    const bool changed = halfTyped || (!parse.problem && !(parse.filter == m_filter));
    m_problem = parse.problem;
    m_edit->setProblem(m_problem);
    if (m_problem) {
        QString wrong = tr("Column %1: %2").arg(m_problem->column + 1).arg(m_problem->what);
        if (!m_problem->mend.isEmpty()) {
            wrong += QStringLiteral(" · ") + m_problem->mend;
        }
        m_wrong->setText(wrong);
        m_edit->setAccessibleDescription(wrong);
    } else {
        m_edit->setAccessibleDescription({});
    }
    if (changed) {
        m_filter = parse.filter;
    }
    m_wrong->setVisible(m_problem.has_value());
    update();
    Q_EMIT textChanged();
    if (changed) {
        Q_EMIT filterChanged();
    }
}

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterBar::setCounts(const QString &text)
{
    m_counts->setText(text);
}

void FilterBar::retranslate()
{
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(tr("Filter: provider:openai input:<=1 context:>=128k cap:vision …"));
    read();
}

void FilterBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = m_theme.colors();
    QColor border = m_edit->hasFocus() ? colors.accent : colors.hairline;
    if (m_problem) {
        border = m_theme.state(State::Down);
    }
    paintBox(painter, QRectF(m_line->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), colors.card, border,
             Theme::cardRadius);
}

} // namespace aigo
