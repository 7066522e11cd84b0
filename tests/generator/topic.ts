/** Hands on what made notices are about: a topic's elements and phrases, with slots in braces. */

/** A heading, and the sentences that may stand under it. */
export type Section = readonly [heading: string, ...sentences: readonly string[]];

/**
 * A topic. `{项目}` in its phrases is one of the topic's own slots, the same throughout a notice; `{年}` `{月}` `{单位}`
 * are those of the notice; `{镇}` `{村}` `{日}` `{数10-90}` are drawn anew each time.
 */
export interface Topic {
  /** Who publishes: ids of agencies, or every township. */
  readonly by: readonly string[] | "townships";
  readonly class: "政务工作" | "重点领域" | "公共服务";
  readonly area?: string;
  readonly subject: string;
  readonly genre: string;
  readonly title: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly Section[];
  /** Heads of a table, and what a line of it may hold. */
  readonly table?: { readonly heads: readonly string[]; readonly cells: readonly string[] };
}

/** Sections that fit under every notice of an office to its subordinates. */
export const internalSections: readonly Section[] = [
  [
    "加强组织领导",
    "各单位主要负责人是第一责任人，要亲自研究部署，明确一名分管负责人和一名联络员具体负责。",
    "建立工作专班，实行清单管理，逐项明确责任股室、责任人和完成时限。",
    "遇到跨部门的问题，由牵头单位会同有关单位在{数3-10}个工作日内研究提出处理意见。",
    "各乡镇要把任务分解到村、落实到人，防止层层转发、以文件落实文件。",
  ],
  [
    "压实工作责任",
    "牵头单位负责统筹协调，配合单位按照职责分工各负其责，不得推诿扯皮。",
    "对工作推进缓慢、连续{数2-3}次排名靠后的单位，由县政府督查室约谈其分管负责人。",
    "工作中要严格执行中央八项规定精神，不得借机增加基层负担，不得违规摊派费用。",
    "对弄虚作假、虚报瞒报的，依照有关规定追究责任。",
  ],
  [
    "强化督促检查",
    "县政府办公室将会同有关部门采取随机抽查、实地核查等方式开展督促检查。",
    "检查结果在全县范围内通报，并作为年度考核的重要依据。",
    "对检查中发现的问题建立台账，限期整改，整改一项、销号一项。",
    "各单位每{数1-2}个月开展一次自查，自查情况形成书面材料存档备查。",
  ],
  [
    "做好信息报送",
    "请各单位于{日}前将工作方案和联络员名单报送{单位}。",
    "自下月起，每月{数20-28}日前报送工作进展，重要情况随时报告。",
    "报送材料应当数据准确、内容完整，经单位主要负责人审签并加盖公章。",
    "年度工作总结于{日}前报送，同时报送电子版。",
  ],
  [
    "注重宣传引导",
    "充分利用政府网站、政务新媒体、广播电视和村务公开栏，广泛宣传有关政策和办理流程。",
    "及时总结推广好经验好做法，回应群众关切，营造良好氛围。",
    "宣传材料要通俗易懂，便于群众理解，对老年人等群体要上门讲解。",
  ],
  [
    "落实经费保障",
    "所需经费由县财政统筹安排{数20-300}万元，专款专用，不得挪作他用。",
    "资金支付实行国库集中支付，任何单位和个人不得截留、挤占。",
    "县财政、审计部门要加强对资金使用情况的监督检查，确保资金安全规范使用。",
  ],
];

/** Sections that fit under every notice to the public. */
export const publicSections: readonly Section[] = [
  [
    "咨询和联系方式",
    "工作日上午八时三十分至十二时、下午二时三十分至六时，可以到{单位}咨询。",
    "联系电话为0000-00000{数10-99}，通信地址为青崖县城关镇文昌街{数2-90}号（示例）。",
    "来信请注明“{月}月公开事项咨询”，{数5-15}个工作日内答复。",
  ],
  [
    "监督和投诉",
    "社会各界可以对有关工作进行监督，发现违规违纪问题的，可以向{单位}或者县纪检监察机关反映。",
    "反映问题应当实事求是，提供真实的线索和联系方式，便于调查核实和反馈。",
    "受理部门将严格保密，并在{数10-30}个工作日内办结。",
  ],
  [
    "有关说明",
    "本次公开的数据截至{年}年{月}月末，个别数据因四舍五入可能与分项之和略有出入。",
    "以后年度数据如有调整，以最新公布的为准。",
    "公开内容不涉及国家秘密、商业秘密和个人隐私。",
  ],
  [
    "公开方式和查询途径",
    "有关内容同时在{镇}、{镇}等乡镇便民服务中心的公开栏张贴。",
    "群众可以通过县政府网站、县档案馆和县图书馆的政府信息查阅点查询，也可以现场索取纸质材料。",
    "查阅、复制不收取费用。",
  ],
  [
    "权利和救济",
    "对有关行政行为不服的，可以自知道之日起六十日内依法申请行政复议，或者在六个月内向人民法院提起行政诉讼。",
    "复议、诉讼期间，不停止执行，法律另有规定的除外。",
  ],
];
