// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/deepcheckcard.h"

#include "ui/pages/answer.h"
#include "ui/pages/deepcheckrow.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStringListModel>
#include <algorithm>

namespace aigo {

namespace {

constexpr int entriesShown = 10;
constexpr int cap = static_cast<int>(DeepCheckLimits::mostCents);

} // namespace

DeepCheckCard::DeepCheckCard(Desk &desk, const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_desk(desk)
    , m_deep(desk.deepChecks())
    , m_theme(theme)
    , m_note(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_demo(new Label(theme, TextRole::Control))
    , m_spent(new Label(theme, TextRole::Control))
    , m_meter(new Meter(theme))
    , m_allTitle(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_eachTitle(new Label(theme, TextRole::Control, Label::Tone::Muted))
    , m_all(new QSpinBox)
    , m_each(new QSpinBox)
    , m_hidden(new QCheckBox)
    , m_metered(new QCheckBox)
    , m_field(new SearchField(theme))
    , m_ids(new QStringListModel(this))
    , m_proposal(new Label(theme, TextRole::Caption, Label::Tone::Muted))
    , m_add(new Button(theme))
    , m_list(new QVBoxLayout)
    , m_told(new Label(theme, TextRole::Caption, Label::Tone::Bad))
    , m_ledgerTitle(new Label(theme, TextRole::BodyStrong))
    , m_ledger(nullptr)
    , m_ledgerBox(new QWidget)
{
    build();
    m_ageing.setInterval(10'000);
    connect(&m_ageing, &QTimer::timeout, this, [this] {
        for (const auto &[id, row] : m_rows) {
            row->age(m_desk.clock().now());
        }
    });
    for (QSpinBox *box : {m_all, m_each}) {
        connect(box, &QSpinBox::editingFinished, this, &DeepCheckCard::saveLimits);
    }
    for (QCheckBox *box : {m_hidden, m_metered}) {
        connect(box, &QCheckBox::toggled, this, &DeepCheckCard::saveLimits);
    }
    connect(m_field, &QLineEdit::textChanged, this, &DeepCheckCard::showProposal);
    connect(m_field, &QLineEdit::returnPressed, this, &DeepCheckCard::add);
    connect(m_add, &Button::clicked, this, &DeepCheckCard::add);
    connect(&m_deep, &DeepCheckDesk::changed, this, [this] {
        if (isVisible()) {
            showAll();
        }
    });
}

DeepCheckCard::~DeepCheckCard()
{
    // A field that has the focus says that it was edited when it goes: nobody is left to hear it.
    for (QWidget *child : findChildren<QWidget *>()) {
        child->disconnect(this);
    }
}

void DeepCheckCard::build()
{
    setTitle(QString());
    m_note->setWordWrap(true);
    m_demo->setWordWrap(true);
    m_demo->setVisible(m_desk.isDemo());
    m_told->setWordWrap(true);
    m_told->hide();
    m_proposal->setWordWrap(true);
    m_field->setGlyph(Icon::Plus);
    m_field->setObjectName(QStringLiteral("deepCheckModel"));
    m_add->setObjectName(QStringLiteral("deepCheckAdd"));
    auto *completer = new QCompleter(m_ids, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    for (QSpinBox *box : {m_all, m_each}) {
        box->setRange(0, cap);
        box->setSuffix(QStringLiteral(" ¢"));
        box->setFixedWidth(110);
        box->setKeyboardTracking(false);
    }
    m_allTitle->setBuddy(m_all);
    m_eachTitle->setBuddy(m_each);

    auto *spend = new QHBoxLayout;
    spend->setSpacing(space::m);
    spend->addWidget(m_spent);
    spend->addWidget(m_meter, 1);
    auto *limits = new QGridLayout;
    limits->setHorizontalSpacing(space::m);
    limits->setVerticalSpacing(space::xs);
    limits->addWidget(m_allTitle, 0, 0);
    limits->addWidget(m_all, 0, 1);
    limits->addWidget(m_eachTitle, 1, 0);
    limits->addWidget(m_each, 1, 1);
    limits->addWidget(m_hidden, 0, 2);
    limits->addWidget(m_metered, 1, 2);
    limits->setColumnStretch(2, 1);
    auto *adding = new QHBoxLayout;
    adding->setSpacing(space::s);
    adding->addWidget(m_field, 1);
    adding->addWidget(m_add);
    m_list->setSpacing(0);
    m_ledger = new QGridLayout(m_ledgerBox);
    m_ledger->setContentsMargins(0, 0, 0, 0);
    m_ledger->setHorizontalSpacing(space::m);
    m_ledger->setVerticalSpacing(2);

    body()->setSpacing(space::s);
    body()->addWidget(m_note);
    body()->addWidget(m_demo);
    body()->addLayout(spend);
    body()->addLayout(limits);
    body()->addLayout(m_list);
    body()->addLayout(adding);
    body()->addWidget(m_proposal);
    body()->addWidget(m_told);
    body()->addWidget(m_ledgerTitle);
    body()->addWidget(m_ledgerBox);
}

DeepCheckRow *DeepCheckCard::row(const QString &model) const
{
    const auto it = m_rows.find(model);
    return it == m_rows.end() ? nullptr : it->second;
}

QWidget *DeepCheckCard::propose(const QString &modelOrProvider)
{
    const bool isModel = m_desk.catalogue()->find(modelOrProvider) != nullptr;
    const QString model = isModel ? modelOrProvider : cheapestOf(modelOrProvider);
    showAll();
    for (const DeepCheckView &view : m_deep.models()) {
        const bool its = isModel ? view.setting.model == model : view.provider == modelOrProvider;
        if (DeepCheckRow *there = its ? row(view.setting.model) : nullptr) {
            there->setFocus(Qt::OtherFocusReason);
            return there;
        }
    }
    m_field->setText(model.isEmpty() ? modelOrProvider : model);
    m_field->setFocus(Qt::OtherFocusReason);
    return m_field;
}

/// By what its output costs, of those that are known to write text; empty where none of them can be checked.
QString DeepCheckCard::cheapestOf(const QString &provider) const
{
    const auto catalogue = m_desk.catalogue();
    std::vector<std::pair<Money, QString>> priced;
    for (const Model &model : catalogue->models) {
        if (model.facts.provider != provider || !model.facts.output.has(Modality::Text)) {
            continue;
        }
        const auto price = knownPrice(model.facts.prices, PriceKind::Output);
        if (price && price->pico > 0) {
            priced.emplace_back(*price, model.id());
        }
    }
    std::sort(priced.begin(), priced.end());
    constexpr std::size_t looked = 12; // each is worked out anew
    for (std::size_t i = 0; i < std::min(looked, priced.size()); ++i) {
        const DeepCheckView view = m_deep.model(priced[i].second);
        if (view.cannot.isEmpty() && view.worst) {
            return priced[i].second;
        }
    }
    return {};
}

void DeepCheckCard::showAll()
{
    showSpend();
    showRows();
    showProposal();
    askLedger();
}

void DeepCheckCard::showSpend()
{
    const QScopedValueRollback showing(m_showing, true);
    const DeepCheckLimits limits = m_deep.limits();
    const Money spent = m_deep.spent().all;
    const Money most = moneyOfCents(limits.allCents);
    m_spent->setText(tr("%1 of %2 this month", "3.2 ¢ of 100 ¢ this month").arg(centsShown(spent), centsShown(most)));
    const double share = most.pico > 0 ? static_cast<double>(spent.pico) / static_cast<double>(most.pico) : 1;
    m_meter->setShare(std::clamp(share, 0.0, 1.0), Meter::toneOfRest(1 - std::clamp(share, 0.0, 1.0)));
    m_meter->setAccessibleName(m_spent->text());
    for (const auto &[box, cents] : {std::pair(m_all, limits.allCents), std::pair(m_each, limits.providerCents)}) {
        if (!box->hasFocus()) {
            box->setValue(static_cast<int>(cents));
        }
    }
    m_hidden->setChecked(limits.whileHidden);
    m_metered->setChecked(limits.whileMetered);
}

void DeepCheckCard::showRows()
{
    const std::vector<DeepCheckView> views = m_deep.models();
    QStringList models;
    for (const DeepCheckView &view : views) {
        models << view.setting.model;
    }
    if (models != m_models) {
        for (const QString &gone : std::as_const(m_models)) {
            if (!models.contains(gone)) {
                m_rows[gone]->deleteLater();
                m_rows[gone]->hide();
                m_rows.erase(gone);
            }
        }
        m_models = models;
        for (int i = 0; i < models.size(); ++i) {
            if (row(models[i]) == nullptr) {
                auto *made = new DeepCheckRow(m_deep, m_theme, this);
                connect(made, &DeepCheckRow::told, this, [this](const QString &text) {
                    m_told->setText(text);
                    m_told->show();
                });
                m_rows[models[i]] = made;
                m_list->insertWidget(i, made);
            }
        }
    }
    for (const DeepCheckView &view : views) {
        m_rows[view.setting.model]->show(view, m_desk.clock().now());
    }
}

void DeepCheckCard::showProposal()
{
    const QString id = m_field->text().trimmed();
    const bool known = m_desk.catalogue()->find(id) != nullptr;
    const DeepCheckView view = known ? m_deep.model(id) : DeepCheckView{};
    const bool there = row(id) != nullptr;
    m_add->setEnabled(known && !there && view.cannot.isEmpty());
    m_proposal->setText(known ? DeepCheckRow::worstShown(view)
                              : tr("Type a model's id; what it costs is shown before it is added."));
}

void DeepCheckCard::add()
{
    const QString id = m_field->text().trimmed();
    if (!m_add->isEnabled() || m_desk.catalogue()->find(id) == nullptr) {
        return;
    }
    DeepCheckSetting setting = m_deep.model(id).setting;
    setting.model = id;
    setting.enabled = false; // a switch of its own, beside the price
    m_told->hide();
    onAnswer(m_deep.save(setting), this, [this](const Status &saved) {
        if (!saved) {
            m_told->setText(saved.error().line());
            m_told->show();
        } else {
            m_field->clear();
        }
    });
}

void DeepCheckCard::saveLimits()
{
    if (m_showing) {
        return;
    }
    DeepCheckLimits limits = m_deep.limits();
    limits.allCents = m_all->value();
    limits.providerCents = m_each->value();
    limits.whileHidden = m_hidden->isChecked();
    limits.whileMetered = m_metered->isChecked();
    if (!(limits == m_deep.limits())) {
        m_deep.saveLimits(limits);
    }
}

void DeepCheckCard::askLedger()
{
    onAnswer(m_deep.ledger(entriesShown), this, [this](const Result<std::vector<LedgerEntry>> &entries) {
        if (entries && *entries != m_entries) {
            m_entries = *entries;
            showLedger(m_entries);
        }
    });
}

void DeepCheckCard::showLedger(const std::vector<LedgerEntry> &entries)
{
    while (QLayoutItem *item = m_ledger->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_ledgerTitle->setVisible(!entries.empty());
    const auto put = [this](int line, int column, const QString &text, Label::Tone tone) {
        auto *label = new Label(m_theme, text, TextRole::Caption, tone);
        label->setElided(column == 1 || column == 2);
        m_ledger->addWidget(label, line, column, column >= 3 ? Qt::AlignRight : Qt::Alignment());
    };
    const QStringList titles{tr("When"), tr("Model"), tr("Result"), tr("First token"), tr("Tokens"), tr("Billed")};
    for (int column = 0; column < titles.size() && !entries.empty(); ++column) {
        put(0, column, titles[column], Label::Tone::Faint);
    }
    int line = 1;
    for (const LedgerEntry &entry : entries) {
        const bool bad = entry.outcome && *entry.outcome != Outcome::Ok;
        put(line, 0, Text::dateTime(entry.at), Label::Tone::Muted);
        put(line, 1, entry.model, Label::Tone::Normal);
        put(line, 2, entry.outcome ? Text::outcome(*entry.outcome) : tr("not settled: the worst case counts"),
            bad ? Label::Tone::Bad : Label::Tone::Muted);
        put(line, 3, Text::latency(entry.ttft), Label::Tone::Muted);
        put(line, 4, entry.outputTokens ? Text::count(*entry.outputTokens) : Text::missing(), Label::Tone::Muted);
        put(line, 5, centsShown(entry.billed), Label::Tone::Normal);
        ++line;
    }
    m_ledger->setColumnStretch(1, 3);
    m_ledger->setColumnStretch(2, 3);
}

void DeepCheckCard::retranslate()
{
    setTitle(tr("Deep checks"));
    m_note->setText(
        tr("A deep check has a model write a few words, to time its first token and its speed. The provider "
           "bills it. Nothing is on unless you switch it on, and no check is sent that a cap has no room "
           "for; an account without credit stops them."));
    m_demo->setText(tr("Demo: the providers asked are made up and run on this machine. The amounts are worked out as "
                       "they would be; nobody is billed."));
    m_allTitle->setText(tr("Cap a month, in all"));
    m_eachTitle->setText(tr("Cap a month, each provider"));
    m_all->setAccessibleName(m_allTitle->text());
    m_each->setAccessibleName(m_eachTitle->text());
    m_hidden->setText(tr("Also while the window is hidden"));
    m_metered->setText(tr("Also on a metered network"));
    m_field->setPlaceholderText(tr("provider/model"));
    m_field->setAccessibleName(tr("Model to check deeply"));
    m_add->setText(tr("Add"));
    m_ledgerTitle->setText(tr("Ledger"));
    showLedger(m_entries);
    showAll();
}

void DeepCheckCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    QStringList ids;
    for (const Model &model : m_desk.catalogue()->models) {
        ids << model.id();
    }
    m_ids->setStringList(ids);
    showAll();
    m_ageing.start();
}

void DeepCheckCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_ageing.stop();
}

} // namespace aigo
