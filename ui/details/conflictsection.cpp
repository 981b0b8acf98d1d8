// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/conflictsection.h"

#include "core/catalog/pins.h"
#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace aigo {

namespace {

constexpr int markWidth = 12;
constexpr int linkWidth = 64; ///< so that figures stand under each other
constexpr int longestValue = 22;

/// The check at the value that counts.
class CountsMark final : public QWidget
{
public:
    CountsMark(const Theme &theme, bool counts)
        : m_theme(theme)
        , m_counts(counts)
    {
        setFixedSize(markWidth, markWidth);
        if (counts) {
            setAccessibleName(ConflictSection::tr("counts"));
            setToolTip(ConflictSection::tr("This value counts"));
        }
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_counts) {
            QPainter painter(this);
            paintState(painter, rect(), State::Operational, m_theme);
        }
    }

private:
    const Theme &m_theme;
    bool m_counts;
};

bool isImplausibleValue(const Conflict::Value &value)
{
    return value.flags.contains(QStringLiteral("implausible"));
}

QString winnerOf(const Conflict &conflict)
{
    const auto winner = std::find_if_not(conflict.values.begin(), conflict.values.end(), isImplausibleValue);
    return winner == conflict.values.end() ? QString() : winner->from.source;
}

/// A pin of this field of this model alone: what this section sets and takes back.
const Pin *ownPin(const DetailContext &context, const QString &field)
{
    const auto it = std::find_if(context.pins.begin(), context.pins.end(),
                                 [&](const Pin &pin) { return pin.model == context.model.id() && pin.field == field; });
    return it == context.pins.end() ? nullptr : &*it;
}

/// Conflicts, prices before others, then pinned fields that nobody disagrees about.
std::vector<Conflict> shownConflicts(const DetailContext &context)
{
    const std::vector<Conflict> &all = context.model.conflicts;
    const auto isPrice = [](const Conflict &conflict) { return priceKeyFromPath(conflict.field).has_value(); };
    std::vector<Conflict> shown;
    std::copy_if(all.begin(), all.end(), std::back_inserter(shown), isPrice);
    std::remove_copy_if(all.begin(), all.end(), std::back_inserter(shown), isPrice);
    for (const Pin &pin : context.pins) {
        const bool there = std::any_of(shown.begin(), shown.end(),
                                       [&](const Conflict &conflict) { return conflict.field == pin.field; });
        if (pin.model == context.model.id() && !pin.field.isEmpty() && !there) {
            Conflict agreed;
            agreed.field = pin.field;
            shown.insert(shown.begin(), agreed);
        }
    }
    return shown;
}

} // namespace

QString ConflictSection::useName(const QString &field, const QString &source)
{
    return QStringLiteral("use:%1:%2").arg(field, source);
}

QString ConflictSection::unpinName(const QString &field)
{
    return QStringLiteral("unpin:%1").arg(field);
}

ConflictSection::ConflictSection(const DetailContext &context)
    : FactSection(context.theme, tr("Sources disagree"))
{
    const std::vector<Conflict> conflicts = shownConflicts(context);
    rows()->setSpacing(space::s);
    for (const Conflict &conflict : conflicts) {
        QWidget *box = fieldBox(context, conflict);
        rows()->addWidget(box);
        if (static_cast<std::size_t>(rows()->count()) > most) {
            box->hide();
            m_folded.push_back(box);
        }
    }
    if (!m_folded.empty()) {
        m_more = new Link(context.theme, tr("%n more", nullptr, static_cast<int>(m_folded.size())));
        m_more->setObjectName(QStringLiteral("moreConflicts"));
        m_more->setAccessibleName(tr("Show %n more field(s)", nullptr, static_cast<int>(m_folded.size())));
        connect(m_more, &Link::clicked, this, &ConflictSection::showAll);
        rows()->addWidget(m_more, 0, Qt::AlignLeft);
    }
}

void ConflictSection::showAll()
{
    m_expanded = true;
    for (QWidget *box : m_folded) {
        box->show();
    }
    if (m_more != nullptr) {
        m_more->hide();
    }
}

QWidget *ConflictSection::fieldBox(const DetailContext &context, const Conflict &conflict)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString title = conflict.field == QLatin1String("prices") ? tr("All prices") : Text::field(conflict.field);
    column->addWidget(headRow(context, conflict.field, title));
    const QString winner = winnerOf(conflict);
    bool won = false;
    for (std::size_t i = 0; i < conflict.values.size(); ++i) {
        const bool wins = !won && !isImplausibleValue(conflict.values[i]) && conflict.values[i].from.source == winner;
        column->addWidget(valueRow(context, conflict, i, wins));
        won = won || wins;
    }
    return box;
}

QWidget *ConflictSection::headRow(const DetailContext &context, const QString &field, const QString &title)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *name = new Label(context.theme, title, TextRole::Control);
    name->setElided(true);
    row->addWidget(name, 1);
    const auto say = [&](const QString &words) {
        row->addWidget(new Label(context.theme, words, TextRole::Caption, Label::Tone::Muted));
    };
    const Pin *own = ownPin(context, field);
    if (context.isOverridden(field)) {
        say(tr("your own value"));
    } else if (own != nullptr) {
        say(tr("pinned: %1", "pinned: LiteLLM").arg(context.sourceName(own->source)));
    } else if (const Pins pins(context.pins);
               !pins.ofModel(context.model.id()).sourceFor(field, priceKeyFromPath(field).has_value()).isEmpty()) {
        say(tr("pinned for more"));
    }
    if (own != nullptr) {
        auto *unpin = new Link(context.theme, tr("unpin"));
        unpin->setObjectName(unpinName(field));
        unpin->setAccessibleName(tr("Unpin %1").arg(title));
        connect(unpin, &Link::clicked, this, [this, field] { Q_EMIT pinAsked(field, {}); });
        row->addWidget(unpin);
    }
    return head;
}

QWidget *ConflictSection::valueRow(const DetailContext &context, const Conflict &conflict, std::size_t index, bool wins)
{
    const Conflict::Value &value = conflict.values[index];
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(new CountsMark(context.theme, wins));
    QString who = context.noteOf(value.from);
    if (isImplausibleValue(value)) {
        who += QStringLiteral(" · ") + tr("implausible");
    }
    auto *source = new Label(context.theme, who, TextRole::Caption, Label::Tone::Muted);
    source->setElided(true);
    row->addWidget(source, 1);
    const QString shown = Text::fieldValue(conflict.field, value.value);
    auto *figure = new Label(context.theme, shown, wins ? TextRole::BodyStrong : TextRole::Body);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setElided(shown.size() > longestValue);
    row->addWidget(figure, shown.size() > longestValue ? 2 : 0);
    auto *place = new QWidget;
    place->setFixedWidth(linkWidth);
    auto *end = new QHBoxLayout(place);
    end->setContentsMargins(0, 0, 0, 0);
    const QString winner = winnerOf(conflict);
    const bool another = value.from.source != winner && !isImplausibleValue(value);
    if (another && !context.isOverridden(conflict.field)) {
        auto *use = new Link(context.theme, tr("use this"));
        use->setObjectName(useName(conflict.field, value.from.source));
        use->setAccessibleName(tr("Use %1 of %2 for %3", "Use 3.00 of LiteLLM for input")
                                   .arg(shown, context.sourceName(value.from.source), Text::field(conflict.field)));
        connect(use, &Link::clicked, this,
                [this, field = conflict.field, from = value.from.source] { Q_EMIT pinAsked(field, from); });
        end->addStretch(1);
        end->addWidget(use);
    }
    row->addWidget(place);
    return line;
}

} // namespace aigo
