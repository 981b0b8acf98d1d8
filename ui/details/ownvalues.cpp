// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/ownvalues.h"

#include "core/monitor/overrides.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace aigo {

namespace {

/// Prices that one may want to set though no source tells them.
const std::initializer_list<const char16_t *> usualPrices{u"input",       u"output",      u"cache_read",
                                                          u"cache_write", u"batch.input", u"batch.output"};

QString exampleOf(const QString &field)
{
    if (priceKeyFromPath(field)) {
        return OwnValues::tr("such as 2.50");
    }
    if (field == u"context_window" || field.endsWith(u"_tokens")) {
        return OwnValues::tr("such as 128k");
    }
    if (field == u"released" || field == u"deprecated" || field == u"retired") {
        return QStringLiteral("2026-12-31");
    }
    return {};
}

} // namespace

OwnValues::OwnValues(const DetailContext &context)
    : FactSection(context.theme, tr("Your own values"))
{
    addOwn(context);
    m_begin = new Link(context.theme, tr("Set my own value"));
    m_begin->setObjectName(QStringLiteral("setOwnValue"));
    connect(m_begin, &Link::clicked, this, [this] {
        open(true);
        m_field->setFocus(Qt::OtherFocusReason);
    });
    rows()->addWidget(m_begin, 0, Qt::AlignLeft);
    buildEditor(context);
    fillFields(context);
    open(false);
}

void OwnValues::addOwn(const DetailContext &context)
{
    const std::vector<Override> known = factsSet(context.model.facts);
    for (const Override &fact : known) {
        if (!context.isOverridden(fact.field)) {
            continue;
        }
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        auto *name = new Label(context.theme, Text::field(fact.field), TextRole::Control, Label::Tone::Muted);
        name->setElided(true);
        row->addWidget(name, 1);
        auto *value = new Label(context.theme, Text::fieldValue(fact.field, fact.value), TextRole::BodyStrong);
        value->setElided(true);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row->addWidget(value, 1);
        auto *back = new Link(context.theme, tr("take back"));
        back->setObjectName(QStringLiteral("takeBack:") + fact.field);
        back->setAccessibleName(tr("Take back your value for %1").arg(Text::field(fact.field)));
        connect(back, &Link::clicked, this, [this, field = fact.field] { Q_EMIT overrideAsked(field, {}); });
        row->addWidget(back);
        rows()->addWidget(line);
    }
}

void OwnValues::buildEditor(const DetailContext &context)
{
    m_editor = new QWidget(this);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_field = new QComboBox;
    m_field->setObjectName(QStringLiteral("ownField"));
    m_field->setAccessibleName(tr("Which fact"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(8);
    m_value = new QLineEdit;
    m_value->setObjectName(QStringLiteral("ownValue"));
    m_value->setAccessibleName(tr("Your value"));
    auto *save = new Button(context.theme, tr("Save"), Button::Kind::Primary);
    save->setObjectName(QStringLiteral("saveOwnValue"));
    auto *cancel = new Button(context.theme, tr("Cancel"));
    m_problem = new Label(context.theme, TextRole::Caption, Label::Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("ownProblem"));
    m_problem->hide();
    column->addWidget(m_field);
    column->addWidget(m_value);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    rows()->addWidget(m_editor);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        m_value->setPlaceholderText(exampleOf(m_field->currentData().toString()));
        say({});
    });
    connect(m_value, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(m_value, &QLineEdit::returnPressed, this, &OwnValues::enter);
    connect(save, &Button::clicked, this, &OwnValues::enter);
    const auto leave = [this] {
        open(false);
        m_begin->setFocus(Qt::OtherFocusReason);
    };
    connect(cancel, &Button::clicked, this, leave);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_editor);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, leave);
}

void OwnValues::fillFields(const DetailContext &context)
{
    QStringList fields;
    for (const char16_t *path : usualPrices) {
        fields << QString::fromUtf16(path);
    }
    for (const Price &price : context.model.facts.prices) {
        fields << pricePath(price.key);
    }
    fields << overridableFields();
    fields.removeDuplicates();
    for (const QString &field : fields) {
        const bool price = priceKeyFromPath(field).has_value();
        m_field->addItem(price ? tr("%1 (price)", "Input (price)").arg(Text::field(field)) : Text::field(field), field);
    }
}

void OwnValues::open(bool open)
{
    m_editor->setVisible(open);
    m_begin->setVisible(!open);
    if (!open) {
        m_value->clear();
        say({});
    }
}

void OwnValues::enter()
{
    const QString value = m_value->text().trimmed();
    if (value.isEmpty()) {
        say(tr("Type a value first."));
        return;
    }
    Q_EMIT overrideAsked(m_field->currentData().toString(), value);
}

OwnValues::Draft OwnValues::draft() const
{
    return {!m_editor->isHidden(), m_field->currentData().toString(), m_value->text()};
}

void OwnValues::setDraft(const Draft &draft)
{
    open(draft.open);
    m_field->setCurrentIndex(std::max(0, m_field->findData(draft.field)));
    m_value->setText(draft.value);
}

void OwnValues::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_value->setAccessibleDescription(problem);
}

} // namespace aigo
