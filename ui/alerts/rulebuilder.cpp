// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/rulebuilder.h"

#include "ui/text/text.h"
#include "ui/widgets/flowlayout.h"

#include "core/domain/alertcomplete.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

QString wholeOf(const AlertTerm &term)
{
    AlertExpression one;
    one.terms = {term};
    one.nodes = {AlertNode{.kind = AlertNode::Kind::Term, .term = 0, .inside = {}}};
    return alertExpressionText(one);
}

/// What the language offers at the end of a text, as it is typed.
QStringList offered(const QString &text)
{
    QStringList words;
    for (const FilterCompletion &one : alertCompletions(text, static_cast<int>(text.size()), {})) {
        words += one.insert.trimmed();
    }
    return words;
}

AlertOp operatorOf(const QString &sign)
{
    constexpr std::array<QStringView, 7> signs{u"", u"=", u"!=", u"<", u"<=", u">", u">="};
    const auto it = std::find(signs.begin(), signs.end(), sign);
    return it == signs.end() ? AlertOp::None : static_cast<AlertOp>(it - signs.begin());
}

QComboBox *makeBox(const char *name, int width, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setFixedWidth(width);
    box->setMinimumHeight(Theme::controlHeight);
    return box;
}

void select(QComboBox *box, const QString &data, const QString &shown)
{
    if (box->findData(data) < 0) {
        box->addItem(shown, data);
    }
    box->setCurrentIndex(box->findData(data));
}

} // namespace

RuleBuilder::RuleBuilder(Desk &desk, const Theme &, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_function(makeBox("rule-function", 210, this))
    , m_target(makeBox("rule-target", 190, this))
    , m_name(makeBox("rule-name", 150, this))
    , m_percentile(makeBox("rule-percentile", 76, this))
    , m_over(makeBox("rule-over", 110, this))
    , m_operator(makeBox("rule-operator", 100, this))
    , m_word(makeBox("rule-word", 150, this))
    , m_value(new QLineEdit(this))
{
    auto *flow = new FlowLayout(this, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    m_value->setObjectName(QStringLiteral("rule-value"));
    m_value->setFixedWidth(110);
    m_value->setMinimumHeight(Theme::controlHeight);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_function, m_target, m_name, m_percentile, m_over,
                                                            m_operator, m_word, m_value}) {
        flow->addWidget(widget);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_function->addItem(tr("Written by hand"));
    for (int i = 0; i < alertFunctionCount; ++i) {
        m_function->addItem(functionTitle(static_cast<AlertFunction>(i)));
    }
    m_function->setMaxVisibleItems(alertFunctionCount + 1);
    for (const int percentile : {50, 95, 99}) {
        m_percentile->addItem(QStringLiteral("p%1").arg(percentile), percentile);
    }
    m_function->setAccessibleName(tr("What is watched"));
    m_target->setAccessibleName(tr("Of whom"));
    m_name->setAccessibleName(tr("Which"));
    m_percentile->setAccessibleName(tr("Percentile"));
    m_over->setAccessibleName(tr("Over how long"));
    m_operator->setAccessibleName(tr("Comparison"));
    m_word->setAccessibleName(tr("Value"));
    m_value->setAccessibleName(tr("Value"));
    m_value->setToolTip(tr("With its unit, as in the expression: 2s, 2x (twice the usual), 99.5%, 5 USD, 30d"));
    connect(m_function, &QComboBox::activated, this, &RuleBuilder::choose);
    for (QComboBox *box : {m_target, m_name, m_percentile, m_over, m_operator, m_word}) {
        connect(box, &QComboBox::activated, this, &RuleBuilder::tell);
    }
    connect(m_value, &QLineEdit::textEdited, this, &RuleBuilder::tell);
    showTerm();
}

QString RuleBuilder::functionTitle(AlertFunction function)
{
    switch (function) {
    case AlertFunction::State:
        return tr("A provider's state");
    case AlertFunction::Official:
        return tr("Their status page");
    case AlertFunction::Incident:
        return tr("An official incident");
    case AlertFunction::Latency:
        return tr("Response time");
    case AlertFunction::Ttft:
        return tr("Time to first token");
    case AlertFunction::Availability:
        return tr("Availability");
    case AlertFunction::Burn:
        return tr("Error budget burn rate");
    case AlertFunction::PriceChange:
        return tr("A price changes");
    case AlertFunction::Added:
        return tr("A new model");
    case AlertFunction::Unlisted:
        return tr("A model is gone");
    case AlertFunction::ContextChange:
        return tr("A context window changes");
    case AlertFunction::CapabilityChange:
        return tr("A capability changes");
    case AlertFunction::AliasChange:
        return tr("An alias points elsewhere");
    case AlertFunction::Deprecation:
        return tr("A model ends soon");
    case AlertFunction::Key:
        return tr("An API key");
    case AlertFunction::Headroom:
        return tr("Rate limit left");
    case AlertFunction::Credit:
        return tr("Credit left");
    case AlertFunction::SourceAge:
        return tr("Age of a source");
    case AlertFunction::CheckSpend:
        return tr("Check budget spent");
    case AlertFunction::StoreSize:
        return tr("Size of the store");
    }
    return {};
}

void RuleBuilder::show(const AlertExpression &expression)
{
    m_byHand = expression.nodes.size() != 1 || expression.terms.size() != 1;
    if (!m_byHand) {
        m_term = expression.terms.front();
    }
    showTerm();
}

void RuleBuilder::choose(int row)
{
    if (row <= 0) {
        m_byHand = true;
        showTerm();
        return;
    }
    const Filter before = m_byHand ? Filter{} : m_term.target;
    const AlertSubjectKind was = subjectKind(m_term.function);
    const AlertExpressionParse example = readAlertExpression(alertExpressionExamples().value(row - 1));
    if (example.problem || example.expression.terms.empty()) {
        return;
    }
    m_term = example.expression.terms.front();
    m_term.target = was == subjectKind(m_term.function) ? before : Filter{};
    m_byHand = false;
    showTerm();
    Q_EMIT built(wholeOf(m_term));
}

void RuleBuilder::fillTargets()
{
    m_target->clear();
    m_target->setMaxVisibleItems(20);
    const AlertSubjectKind kind = subjectKind(m_term.function);
    const bool models = kind == AlertSubjectKind::Change || kind == AlertSubjectKind::Model;
    if (kind == AlertSubjectKind::Source) {
        m_target->addItem(tr("Every source"), QString());
        for (const SourceView &source : m_desk.sources()) {
            m_target->addItem(Text::source(source.setting.name), source.setting.name);
        }
        select(m_target, m_term.name, m_term.name);
        return;
    }
    m_target->addItem(models ? tr("Every model") : tr("Every provider"), QString());
    if (models) {
        m_target->addItem(tr("Models I watch"), QStringLiteral("watched:yes"));
    }
    for (const ProviderView &view : m_desk.providers()) {
        if (view.provider.enabled || models) {
            m_target->addItem(view.provider.name, QStringLiteral("provider:") + filterQuoted(view.provider.slug));
        }
    }
    const QString target = filterText(m_term.target);
    select(m_target, target, m_target->fontMetrics().elidedText(target, Qt::ElideRight, 140));
}

void RuleBuilder::fillOperators()
{
    const QString name = alertFunctionName(m_term.function);
    m_operator->clear();
    const auto add = [this](const QString &sign) {
        const QString words = sign == QLatin1String("=")    ? tr("is")
                              : sign == QLatin1String("!=") ? tr("is not")
                              : sign == QLatin1String(">")  ? tr("above")
                              : sign == QLatin1String(">=") ? tr("at least")
                              : sign == QLatin1String("<")  ? tr("below")
                                                            : tr("at most");
        m_operator->addItem(words, static_cast<int>(operatorOf(sign)));
    };
    for (const QString &sign : offered(name + QStringLiteral("() "))) {
        add(sign);
    }
    if (m_operator->findData(static_cast<int>(m_term.op)) < 0) {
        constexpr std::array<const char *, 7> signs{"", "=", "!=", "<", "<=", ">", ">="};
        add(QLatin1String(signs.at(static_cast<std::size_t>(m_term.op))));
    }
    m_operator->setCurrentIndex(m_operator->findData(static_cast<int>(m_term.op)));
    m_word->clear();
    for (const QString &word : offered(name + QStringLiteral("() = "))) {
        const auto state = stateFromName(word);
        m_word->addItem(state && m_term.function != AlertFunction::Key ? Text::state(*state) : word, word);
    }
    select(m_word, m_term.word, m_term.word);
}

void RuleBuilder::showTerm()
{
    const std::array<QSignalBlocker, 8> quiet{
        QSignalBlocker(m_function), QSignalBlocker(m_target),   QSignalBlocker(m_name), QSignalBlocker(m_percentile),
        QSignalBlocker(m_over),     QSignalBlocker(m_operator), QSignalBlocker(m_word), QSignalBlocker(m_value)};
    m_function->setCurrentIndex(m_byHand ? 0 : static_cast<int>(m_term.function) + 1);
    const AlertSubjectKind kind = subjectKind(m_term.function);
    const bool named = !m_term.name.isEmpty() && kind != AlertSubjectKind::Source;
    const bool compared = m_term.op != AlertOp::None;
    m_target->setVisible(!m_byHand && kind != AlertSubjectKind::Whole);
    m_name->setVisible(!m_byHand && named);
    m_percentile->setVisible(!m_byHand && m_term.percentile > 0);
    m_over->setVisible(!m_byHand && m_term.over.count() > 0);
    m_operator->setVisible(!m_byHand && compared);
    m_word->setVisible(!m_byHand && compared && m_term.unit == AlertUnit::Word);
    m_value->setVisible(!m_byHand && compared && m_term.unit != AlertUnit::Word);
    if (m_byHand) {
        return;
    }
    fillTargets();
    fillOperators();
    m_name->clear();
    if (named) {
        // Within the brackets, where a name is typed after the filter.
        for (const QString &word : offered(alertFunctionName(m_term.function) + QStringLiteral("(watched:yes, "))) {
            m_name->addItem(Text::pricePath(word), word);
        }
        select(m_name, m_term.name, m_term.name);
    }
    select(m_percentile, QString::number(m_term.percentile), QStringLiteral("p%1").arg(m_term.percentile));
    m_percentile->setCurrentIndex(m_percentile->findData(m_term.percentile));
    m_over->clear();
    for (const char *word : {"5m", "15m", "1h", "6h", "24h", "7d", "30d"}) {
        const QString text = QLatin1String(word);
        m_over->addItem(Text::span(*parseDuration(text)), durationText(*parseDuration(text)));
    }
    select(m_over, durationText(m_term.over), Text::span(m_term.over));
    if (m_value->text() != m_term.value) {
        m_value->setText(m_term.value);
    }
}

void RuleBuilder::tell()
{
    if (subjectKind(m_term.function) == AlertSubjectKind::Source) {
        m_term.name = m_target->currentData().toString();
    } else {
        m_term.target = readFilter(m_target->currentData().toString()).filter;
    }
    if (!m_name->isHidden()) {
        m_term.name = m_name->currentData().toString();
    }
    if (!m_percentile->isHidden()) {
        m_term.percentile = m_percentile->currentData().toInt();
    }
    if (!m_over->isHidden()) {
        m_term.over = parseDuration(m_over->currentData().toString()).value_or(m_term.over);
    }
    if (!m_operator->isHidden()) {
        m_term.op = static_cast<AlertOp>(m_operator->currentData().toInt());
        m_term.value = m_word->isHidden() ? m_value->text().trimmed() : m_word->currentData().toString();
        m_term.word = m_word->isHidden() ? m_term.word : m_term.value;
    }
    Q_EMIT built(wholeOf(m_term));
}

} // namespace aigo
